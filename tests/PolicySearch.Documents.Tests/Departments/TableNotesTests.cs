using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Departments;

public class TableNotesTests
{
    [Fact]
    public void Extract_ColumnsWithRoles_GiveRoles() =>
        Assert.Equal("L 市审计局 / S 市统计局 S 气象局>市气象局", Extract(["序号", "牵头单位", "协同配合单位"], "3", "市审计局", "市统计局、气象局"));

    [Fact]
    public void Extract_OtherColumns_AreLeftAlone() =>
        Assert.Equal("R 市审计局", Extract(["任务", "责任单位", "责任人", "完成时限"], "推进改革", "市审计局", "张三", "2025年底前"));

    [Fact]
    public void Extract_PredicateInCell_WinsOverTheHead() =>
        Assert.Equal("L 市审计局 S 市统计局", Extract(["责任单位"], "市审计局牵头，市统计局配合"));

    [Fact]
    public void Extract_ListWithoutHead_IsResponsible() =>
        Assert.Equal("R 市审计局 R 市统计局", Extract([], "推进改革", "市审计局、市统计局"));

    [Fact]
    public void Extract_SingleNameWithoutHead_IsLeftAlone() => Assert.Equal("", Extract([], "市审计局", "张三", "组长"));

    [Fact]
    public void Extract_NoteInBracketsWithinCell_IsFound() =>
        Assert.Equal("R 市审计局", Extract(["任务", "备注"], "推进改革。（市审计局）", ""));

    private static string Extract(string[] heads, params string[] cells)
    {
        var text = string.Join('\t', cells);
        var ranges = new List<TextRange>();
        foreach (var cell in cells)
            ranges.Add(new TextRange(ranges.Count == 0 ? 0 : ranges[^1].End + 1, cell.Length));
        var row = new SourceBlock(new TextRange(0, text.Length), SourceBlockKind.TableRow, ranges);
        var source = new SourceText(text, [row], [], SourceFormat.Text, "utf-8");
        var notes = DepartmentExtractor.Extract(source, row.Range, new DepartmentContext(null, heads));
        return NoteNotation.Write(notes);
    }
}
