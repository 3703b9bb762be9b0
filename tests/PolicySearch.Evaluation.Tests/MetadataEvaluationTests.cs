using PolicySearch.Testing;

namespace PolicySearch.Evaluation.Tests;

public sealed class MetadataEvaluationTests
{
    [Fact]
    public void Run_GoldenHeads_AreAllRight()
    {
        var report = MetadataEvaluation.Run(Repository.PathOf("tests", "golden", "readers", "heads.jsonl"));
        Assert.Empty(report.Differences);
        Assert.True(report.Fields["title"].Expected > 50);
        Assert.Equal("precision 1.000 recall 1.000", report.Summary);
    }

    [Fact]
    public void Run_WrongExpectations_AreCountedAndNamed()
    {
        var report = Run(
            """{"id": "a", "text": "某市人民政府关于停车的通知\n某政发〔2020〕5号\n各区人民政府：", "expected": {"title": "别的标题", "docNumber": null, "indexNumber": "1/2", "issuer": "某市人民政府", "writtenOn": null, "publishedOn": null, "validity": null}}""");
        Assert.Equal(["title", "docNumber", "indexNumber"], report.Differences.Select(difference => difference.Field));
        Assert.Equal(1 / 3.0, report.Precision, 6);
        Assert.Equal(1 / 3.0, report.Recall, 6);
        Assert.Equal(1 / 4.0, report.Share, 6);
        Assert.Equal("precision 0.333 recall 0.333", report.Lines().Last());
    }

    [Fact]
    public void Run_AcceptedValues_AreRightAndNullAmongThemMeansNone()
    {
        var report = Run(
            """
            {"id": "a", "text": "某市 人民政府关于停车的通知\n各区人民政府：", "expected": {"title": "某市人民政府关于停车的通知", "docNumber": null, "indexNumber": null, "issuer": "市政府", "writtenOn": null, "publishedOn": null, "validity": "未知"}, "accept": {"issuer": ["某市人民政府"], "validity": [null]}}
            """);
        Assert.Empty(report.Differences);
        Assert.Equal((1.0, 1.0), (report.Precision, report.Recall));
    }

    [Fact]
    public void Run_LineOfAnotherForm_SaysWhich()
    {
        var error = Assert.Throws<InvalidDataException>(() => Run("{\"id\": \"a\"}"));
        Assert.Contains("第 1 行", error.Message, StringComparison.Ordinal);
    }

    private static MetadataReport Run(string lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, lines);
            return MetadataEvaluation.Run(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
