using System.Text.Json;
using PolicySearch.Evaluation.Documents;

namespace PolicySearch.Evaluation.Tests;

public sealed class DocumentEvaluationTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Run_OfAGoodDocument_FindsNothing()
    {
        var report = Run(new
        {
            id = "d1",
            format = "text",
            title = "广安市人民政府关于停车的通知",
            docNumber = "广安府发〔2020〕5号",
            issuer = "广安市人民政府办公室",
            writtenOn = "2020-09-13",
            publishedOn = "2020-09-14",
            url = "https://example.org/1",
            deptNotes = 1,
            content = "广安市人民政府关于停车的通知\n广安府发〔2020〕5号\n各区人民政府：\n一、新建停车场。（市住建局牵头）\n二、规范收费。\n广安市人民政府\n2020年9月13日\n",
        });

        Assert.Empty(report.Findings);
        Assert.Equal((4, 4, 0), (report.Expected, report.Right, report.Wrong));
        Assert.Equal("metadata from content recall 1.000 (4 of 4) wrong 0 open 0", report.Lines().ElementAt(1));
        Assert.Equal("metadata from sidecar 3 of 3 say sidecar", report.Lines().Last());
    }

    [Fact]
    public void Run_OfADocumentThatSaysOtherwise_CountsWrongMissedAndShort()
    {
        var report = Run(new
        {
            id = "d1",
            format = "text",
            title = "广安市人民政府关于机场的通知",
            docNumber = "广安府发〔2021〕7号",
            deptNotes = 3,
            content = "广安市人民政府关于停车的通知\n广安府发〔2020〕5号\n各区人民政府：\n一、按照广安府发〔2021〕7号办理。\n二、规范收费。\n",
        });

        Assert.Equal(2, report.Wrong);
        Assert.Equal((1, 0), (report.Expected, report.Right));
        Assert.Contains(report.Findings, finding => finding is { Kind: "few-notes", Detail: "0 of 3" });
    }

    [Fact]
    public void Run_OfALineOfAnotherForm_NamesIt()
    {
        File.WriteAllText(_file, "{\"id\": \"d1\", \"content\": \"一、甲。\"}\n{\"qid\": 1}\n");

        Assert.Contains("第 2 行", Assert.Throws<InvalidDataException>(() => DocumentEvaluation.Run(_file)).Message, StringComparison.Ordinal);
    }

    private DocumentReport Run(object document)
    {
        File.WriteAllText(_file, JsonSerializer.Serialize(document) + "\n");
        return DocumentEvaluation.Run(_file);
    }
}
