using System.Net;
using System.Text.Json.Nodes;

namespace PolicySearch.Api.Tests.Departments;

/// <summary>What one department answers for.</summary>
[Collection(ServedCollection.Name)]
public sealed class DepartmentDetailTests(ServedSeeds served)
{
    [Fact]
    public async Task Get_AnyFormOfTheName_GivesTheSameClausesAsTheList()
    {
        var listed = (await served.GetAsync("/api/v1/departments"))["departments"]!.AsArray()
            .First(department => (string)department!["canonical"]! == "发展和改革委员会")!;
        var detail = await served.GetAsync("/api/v1/departments/發改委?size=100");

        Assert.Equal("发展和改革委员会", (string)detail["canonical"]!);
        Assert.Equal((int)listed["clauses"]!, (int)detail["total"]!);
        Assert.Equal((int)listed["clauses"]!, ClausesOf(detail).Count());
        Assert.True(JsonNode.DeepEquals(listed["roles"], detail["roles"]));
    }

    [Fact]
    public async Task Get_Role_GivesOnlyClausesInThatRole()
    {
        var all = await served.GetAsync("/api/v1/departments/发改委?size=100");
        var lead = await served.GetAsync("/api/v1/departments/发改委?size=100&role=lead");

        Assert.Equal((int)all["roles"]!["lead"]!, (int)lead["total"]!);
        Assert.All(ClausesOf(lead), clause => Assert.Contains(
            clause["departments"]!.AsArray(),
            department => (string)department!["canonical"]! == "发展和改革委员会" && (string)department["role"]! == "lead"));
    }

    [Fact]
    public async Task Get_PageByPage_GivesEveryClauseOnce()
    {
        var all = ClausesOf(await served.GetAsync("/api/v1/departments/财政局?size=100")).Select(IdOf).ToArray();
        List<string> paged = [];
        for (var page = 1; paged.Count < all.Length; page++)
            paged.AddRange(ClausesOf(await served.GetAsync($"/api/v1/departments/财政局?size=3&page={page}")).Select(IdOf));

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Get_City_LeavesOtherCitiesOut()
    {
        var detail = await served.GetAsync("/api/v1/departments/发改委?city=包头市&size=100");

        Assert.Equal(served.Documents["baotou"], (string)Assert.Single(detail["documents"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task Get_UnknownDepartment_IsNotFound()
    {
        using var answer = await served.Client.GetAsync("/api/v1/departments/星际旅行管理局");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("\"code\":\"department-not-found\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> ClausesOf(JsonNode detail) =>
        detail["documents"]!.AsArray().SelectMany(document => document!["clauses"]!.AsArray()).Select(clause => clause!);

    private static string IdOf(JsonNode clause) => (string)clause["id"]!;
}
