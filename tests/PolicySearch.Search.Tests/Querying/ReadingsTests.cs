using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class ReadingsTests
{
    [Fact]
    public void OfWord_OfOneCharacter_MayBeAPieceOfALongerWord() =>
        Assert.Equal(["路@0", "路灯@0", "路灯杆@0"], Written(Readings.OfWord(Words("路", "灯", "杆"), 0)));

    [Fact]
    public void OfWord_OfTwoCharacters_MayBeReadAsTwoWords() =>
        Assert.Equal(["停车@0", "停@0 车@1"], Written(Readings.OfWord(Words("停车", "收费难"), 0)));

    [Fact]
    public void OfWord_LatinOrApart_StaysAsItIs()
    {
        Assert.Equal(["5g@0"], Written(Readings.OfWord(Words("5g", "网"), 0)));
        var apart = new TermSequence(["路", "灯"], [0, 1], [new TextRange(0, 1), new TextRange(2, 1)]);
        Assert.Equal(["路@0"], Written(Readings.OfWord(apart, 0)));
    }

    [Fact]
    public void OfPhrase_Short_IsEveryReading() => Assert.Equal(
        ["充电桩@0", "充电@0 桩@2", "充@0 电桩@1", "充@0 电@1 桩@2"], Written(Readings.OfPhrase(Words("充电", "桩"))));

    [Fact]
    public void OfPhrase_Long_DiffersAtOnePlace() => Assert.Equal(
        ["污水@0 处理@2 厂@4", "污@0 水@1 处理@2 厂@4", "污水处理@0 厂@4", "污水@0 处@2 理@3 厂@4", "污水@0 处理厂@2"],
        Written(Readings.OfPhrase(Words("污水", "处理", "厂"))));

    private static TermSequence Words(params string[] terms)
    {
        var starts = terms.Select((_, i) => terms.Take(i).Sum(term => term.Length)).ToArray();
        return new TermSequence(terms, starts, [.. terms.Zip(starts, (term, start) => new TextRange(start, term.Length))]);
    }

    private static IEnumerable<string> Written(IEnumerable<TermSequence> readings) => readings.Select(reading =>
        string.Join(' ', reading.Terms.Zip(reading.Positions, (term, position) => $"{term}@{position}")));
}
