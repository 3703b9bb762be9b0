using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Departments;

/// <summary>A rule on who leads that a note states for all below it (下同), over the clauses of a document.</summary>
public sealed class RuleBelowTests
{
    private const string CommaRule = "（责任单位：市教育局，市委宣传部、团市委。逗号前为牵头单位，下同）";

    [Theory]
    [InlineData("（责任单位：市民政局、市卫生健康委，市财政局）", "L 市民政局 L 市卫生健康委 R 市财政局")]
    [InlineData("（市民政局，市财政局负责，各区人民政府具体实施）", "L 市民政局 R 市财政局 I 各区人民政府")]
    [InlineData("（责任单位：市审计局、市统计局）", "R 市审计局 R 市统计局")] // no comma: nobody leads, or all
    [InlineData("（责任单位：市公安局）", "R 市公安局")]
    [InlineData("（责任单位：市财政局，市水务局牵头）", "R 市财政局 L 市水务局")] // says itself who leads
    [InlineData("（责任单位：市司法局、市信访局，市统计局，排在第一位的为牵头单位）", "L 市司法局 R 市信访局 R 市统计局")] // a rule of its own
    public void Parse_CommaRule_HoldsForTheNotesBelow(string note, string expected) => Assert.Equal(expected, Last(CommaRule, note));

    [Theory]
    [InlineData("（工业和信息化部、科技部、农业农村部等负责）", "L 工业和信息化部 R 科技部 R 农业农村部 等")]
    [InlineData("（科技部负责）", "R 科技部")]
    [InlineData("（财政部牵头，科技部配合）", "L 财政部 S 科技部")]
    public void Parse_RuleOfTheFirst_HoldsForTheNotesBelow(string note, string expected) =>
        Assert.Equal(expected, Last("（商务部、教育部等负责。列第一位者为牵头单位，下同）", note));

    [Fact]
    public void Parse_RestOfTheRule_HoldsBelowToo() =>
        Assert.Equal("L 市教育局 S 市财政局", Last("（责任单位：市民政局，市财政局。逗号前为牵头单位，其余为配合单位，下同）", "（责任单位：市教育局，市财政局）"));

    /// <summary>A rule for one note alone, and one that comes later, leave a note as it is.</summary>
    [Fact]
    public void Parse_RuleWithoutBelow_HoldsForItsNoteAlone()
    {
        Assert.Equal("R 市民政局 R 市财政局", Last("（责任单位：市教育局，市委宣传部。逗号前为牵头单位）", "（责任单位：市民政局，市财政局）"));
        Assert.Equal("R 市民政局 R 市财政局", Notes("（责任单位：市民政局，市财政局）", CommaRule)[0]);
    }

    [Fact]
    public void Parse_LaterRule_TakesThePlaceOfTheEarlier() =>
        Assert.Equal("L 市民政局 R 市卫生健康委 R 市财政局", Notes(CommaRule, "（责任单位：市水务局、市气象局，排在第一位的为牵头单位，下同）", "（责任单位：市民政局、市卫生健康委，市财政局）")[^1]);

    private static string Last(params string[] notes) => Notes(notes)[^1];

    /// <summary>The notes of a document that has each in a clause of its own.</summary>
    private static List<string> Notes(params string[] notes)
    {
        var text = "某市重点任务分工方案\n" + string.Join('\n', notes.Select((note, i) => $"{"一二三"[i]}、推进第{i + 1}项改革。{note}"));
        var document = PolicyDocumentParser.Parse(DocumentReader.FromText(text, SourceFormat.Text), null, "a.txt");
        return [.. document.Clauses.SelectMany(clause => clause.Notes).Select(note => NoteNotation.Write([note]))];
    }
}
