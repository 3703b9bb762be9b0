using PolicySearch.Search.Suggesting;

namespace PolicySearch.Search.Tests.Suggesting;

/// <summary>What may be typed for a name.</summary>
public sealed class NameMatchTests
{
    [Theory]
    [InlineData("发改委", "发改", 0)]
    [InlineData("市发改委", "发改", 1)]
    [InlineData("发改委", "fgw", 2)]
    [InlineData("发改委", "fagaiwei", 2)]
    [InlineData("发改委", "fagai", 2)]
    [InlineData("发改委", "fag", 2)]
    [InlineData("发改委", "fgaiw", 2)]
    [InlineData("发改委", "发gw", 2)]
    [InlineData("市发改委", "fgw", 3)]
    [InlineData("住建局", "zjj", 2)]
    [InlineData("住建局", "zhjj", 2)]
    [InlineData("重庆市", "chongqing", 2)]
    [InlineData("重庆市", "zhongqing", 2)]
    [InlineData("绿化", "lvhua", 2)]
    [InlineData("g60科创走廊", "g60kc", 2)]
    [InlineData("阿阿阿阿阿阿阿阿", "aaaaaaaa", 2)]
    public void Rank_WhatFits_IsByKindOfMatch(string name, string typed, int rank) =>
        Assert.Equal(rank, new SuggestionName(name).Rank(typed));

    [Theory]
    [InlineData("发改委", "fgwx")]
    [InlineData("发改委", "fw")]
    [InlineData("发改委", "改发")]
    [InlineData("发改委", "fagaiweiyuan")]
    [InlineData("", "a")]
    public void Rank_WhatDoesNotFit_IsNone(string name, string typed) =>
        Assert.Equal(NameMatch.None, new SuggestionName(name).Rank(typed));

    [Fact]
    public void Rank_ManyWaysToReadALongName_EndsAtOnce()
    {
        var name = new SuggestionName(new string('阿', 2000));

        Assert.Equal(NameMatch.None, name.Rank(new string('a', 62) + "b"));
        Assert.Equal(NameMatch.None, name.Rank(new string('a', 80)));
    }
}
