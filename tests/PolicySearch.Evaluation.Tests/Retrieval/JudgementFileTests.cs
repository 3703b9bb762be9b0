using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Search;
using PolicySearch.Testing;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class JudgementFileTests : IDisposable
{
    private const string Document =
        "包头市人民政府关于停车的通知\n包府发〔2020〕1号\n各区人民政府：\n一、停车设施由住房城乡建设部门负责建设。\n二、停车收费由发展改革部门制定。\n包头市人民政府\n2020年9月13日\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_CitationsAndIds_AreTheClauses()
    {
        await using var corpus = Import();
        var clauses = corpus.Store.GetDocument(corpus.Store.ListDocuments(new(), 1, 1).Documents[0].Id)!.Document.Clauses;
        var (first, second) = (clauses.Single(clause => clause.Marker == "一、"), clauses.Single(clause => clause.Marker == "二、"));

        var questions = JudgementFile.Read(
            _folder.Write("j.csv", $"question,clause,relevant\n谁建停车场,{first.Citation},1\n\"谁建,停车场\",《包头市人民政府关于停车的通知》 一、,\n谁建停车场,{second.Id},0\n谁定收费,{second.Id},1\n"),
            corpus);

        Assert.Equal(["谁建停车场", "谁建,停车场", "谁定收费"], questions.Select(question => question.Query));
        Assert.Equal([first.Id, first.Id, second.Id], questions.Select(question => Assert.Single(Assert.Single(question.Answers).ClauseIds)));
    }

    [Theory]
    [InlineData("包府发[2020]1号第一条", "一、")]
    [InlineData("《包头市人民政府关于停车的通知》2", "二、")]
    [InlineData("《關於停車的通知》（包府發〔2020〕1號）二", "二、")]
    [InlineData("《关于停车的通知》九、", null)]
    [InlineData("《关于开车的通知》一、", null)]
    public async Task Read_CitationInAnyForm_IsTheClause(string citation, string? marker)
    {
        await using var corpus = Import();

        var question = Assert.Single(JudgementFile.Read(_folder.Write("j.csv", $"\ufeffquestion,clause,relevant\r\n\"'-收费 停车\",\"{citation}\",\"1\"\r\n"), corpus));

        Assert.Equal("-收费 停车", question.Query);
        Assert.Equal(marker is null ? [] : [marker], Assert.Single(question.Answers).ClauseIds.Select(id => corpus.Store.GetClause(id)!.Clause.Marker));
    }

    [Fact]
    public async Task Read_OtherColumns_SaysWhichAreWanted()
    {
        await using var corpus = Import();

        var error = Assert.Throws<InvalidDataException>(() => JudgementFile.Read(_folder.Write("j.csv", "a,b\n1,2\n"), corpus));

        Assert.Contains("question,clause,relevant", error.Message, StringComparison.Ordinal);
    }

    private Corpus Import()
    {
        var file = _folder.Write("a.txt", Document);
        var corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.PathOf("data"), Embedding = null, RunIndexer = false });
        corpus.Importer.Import([file]);
        return corpus;
    }
}
