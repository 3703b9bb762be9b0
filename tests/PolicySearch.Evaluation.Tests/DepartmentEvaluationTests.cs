namespace PolicySearch.Evaluation.Tests;

public class DepartmentEvaluationTests
{
    [Fact]
    public void Run_RightNotes_GivesOne()
    {
        var report = Evaluate(
            """{"id":"a","text":"（市审计局牵头，统计局配合）","before":"推进改革。","departments":[{"name":"市审计局","full":"市审计局","role":"lead"},{"name":"统计局","full":"市统计局","role":"support"}],"etc":false}""");

        Assert.Equal("precision 1.000 recall 1.000", LastLine(report));
        Assert.Empty(report.Results[0].Remarks);
    }

    [Fact]
    public void Run_WrongRoleAndMissingName_AreCountedAndPrinted()
    {
        var report = Evaluate(
            """{"id":"a","text":"（市审计局、市统计局）","before":"推进改革。","departments":[{"name":"市审计局","full":"市审计局","role":"lead"},{"name":"市统计局","full":"市统计局","role":"responsible"},{"name":"市气象局","full":"市气象局","role":"support"}],"etc":true,"doubt":"x"}""",
            """{"id":"b","text":"（市审计局）","before":"推进改革。","departments":[{"name":"市审计局","full":"市审计局","role":"responsible"}],"etc":false}""");

        Assert.Equal("precision 0.667 recall 0.500", LastLine(report));
        Assert.Equal("precision 1.000 recall 1.000", report.WithoutDoubt.ToString());
        var text = Print(report);
        Assert.Contains("缺 lead 市审计局", text, StringComparison.Ordinal);
        Assert.Contains("多 responsible 市审计局", text, StringComparison.Ordinal);
        Assert.Contains("缺 support 市气象局", text, StringComparison.Ordinal);
        Assert.Contains("等：期望 True", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SameDepartmentTwice_CountsAsMultiset()
    {
        var report = Evaluate(
            """{"id":"a","text":"（市审计局、市审计局）","before":"推进改革。","departments":[{"name":"市审计局","full":"市审计局","role":"responsible"}],"etc":false}""");

        Assert.Equal("precision 0.500 recall 1.000", LastLine(report));
    }

    [Fact]
    public void Run_CellsOfTable_TakeRolesFromTheHeadsBefore()
    {
        var report = Evaluate(
            """{"id":"a","text":"市审计局\n\n市统计局、市气象局","before":"牵头单位\n配合单位\n推进改革\n","departments":[{"name":"市审计局","full":"市审计局","role":"lead"},{"name":"市统计局","full":"市统计局","role":"support"},{"name":"市气象局","full":"市气象局","role":"support"}],"etc":false}""");

        Assert.Equal("precision 1.000 recall 1.000", LastLine(report));
    }

    [Theory]
    [InlineData("不是 JSON")]
    [InlineData("""{"id":"a"}""")]
    public void Run_LineThatIsNoCase_NamesTheLine(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Evaluate("", line));

        Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
    }

    private static Departments.DepartmentReport Evaluate(params string[] lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, lines);
            return DepartmentEvaluation.Run(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Print(Departments.DepartmentReport report)
    {
        using var writer = new StringWriter();
        report.Write(writer);
        return writer.ToString();
    }

    private static string LastLine(Departments.DepartmentReport report) => Print(report).TrimEnd().Split('\n')[^1].Trim();
}
