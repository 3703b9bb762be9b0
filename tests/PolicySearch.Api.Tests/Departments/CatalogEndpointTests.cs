namespace PolicySearch.Api.Tests.Departments;

/// <summary>Departments and cities of the corpus.</summary>
[Collection(ServedCollection.Name)]
public sealed class CatalogEndpointTests(ServedSeeds served)
{
    [Fact]
    public async Task Departments_All_AreCountedByRoleMostClausesFirst()
    {
        var answer = await served.GetAsync("/api/v1/departments");

        var departments = answer["departments"]!.AsArray();
        Assert.Equal((int)answer["total"]!, departments.Count);
        var counts = departments.Select(department => (int)department!["clauses"]!).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        var planning = departments.Single(department => (string)department!["canonical"]! == "发展和改革委员会")!;
        Assert.Equal(2, (int)planning["documents"]!);
        Assert.True((int)planning["roles"]!["lead"]! > 0);
        Assert.Contains("发改委", planning["forms"]!.AsArray().Select(form => (string)form!));
    }

    [Fact]
    public async Task Departments_OfOneCity_AreThoseOfItsDocuments()
    {
        var answer = await served.GetAsync("/api/v1/departments?city=包头");

        Assert.All(answer["departments"]!.AsArray(), department => Assert.Equal(1, (int)department!["documents"]!));
    }

    [Fact]
    public async Task Cities_OfTheCorpus_HaveLevelAndParents()
    {
        var answer = await served.GetAsync("/api/v1/cities");

        var baotou = answer["cities"]!.AsArray().Single(city => (string)city!["name"]! == "包头市")!;
        Assert.Equal("city", (string)baotou["level"]!);
        Assert.Equal(["内蒙古自治区"], baotou["parents"]!.AsArray().Select(parent => (string)parent!));
        Assert.True((int)baotou["clauses"]! > 50);
    }
}
