namespace PolicySearch.Api.Tests.Suggest;

/// <summary>Suggestions over the seeds.</summary>
[Collection(ServedCollection.Name)]
public sealed class SuggestEndpointTests(ServedSeeds served)
{
    [Theory]
    [InlineData("fgw", "发展和改革委员会", "department")]
    [InlineData("发改", "发展和改革委员会", "department")]
    [InlineData("發改", "发展和改革委员会", "department")]
    [InlineData("zhujian", "住房和城乡建设局", "department")]
    [InlineData("chongd", "充电", "term")]
    [InlineData("cdz", "充电桩", "term")]
    [InlineData("hubao", "包头市人民政府关于印发呼包鄂榆城市群发展规划包头市行动计划(2020年—2025年)的通知", "document")]
    [InlineData("行动计划", "包头市人民政府关于印发呼包鄂榆城市群发展规划包头市行动计划(2020年—2025年)的通知", "document")]
    public async Task Get_CharactersAndPinyin_FindNames(string typed, string text, string kind)
    {
        var answer = await served.GetAsync($"/api/v1/suggest?q={Uri.EscapeDataString(typed)}");

        Assert.Contains(answer["suggestions"]!.AsArray(), one => (string)one!["text"]! == text && (string)one["kind"]! == kind);
    }

    [Fact]
    public async Task Get_Document_BringsItsId()
    {
        var answer = await served.GetAsync("/api/v1/suggest?q=行动计划");
        var document = answer["suggestions"]!.AsArray().First(one => (string)one!["kind"]! == "document")!;

        Assert.Equal(served.Documents["baotou"], (string)document["documentId"]!);
    }

    [Theory]
    [InlineData("qxzvw")]
    [InlineData("<script>")]
    [InlineData("  ")]
    public async Task Get_WhatNothingBeginsWith_IsNoError(string typed)
    {
        var answer = await served.GetAsync($"/api/v1/suggest?size=3&q={Uri.EscapeDataString(typed)}");

        Assert.True(answer["suggestions"]!.AsArray().Count <= 3);
    }

    [Fact]
    public async Task Get_NothingTyped_GivesWhatIsFrequent()
    {
        var answer = await served.GetAsync("/api/v1/suggest?size=20");
        var kinds = answer["suggestions"]!.AsArray().Select(one => (string)one!["kind"]!).Distinct();

        Assert.Equal(["department", "term"], kinds);
    }
}
