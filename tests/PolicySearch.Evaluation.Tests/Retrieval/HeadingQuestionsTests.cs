using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Search;
using PolicySearch.Testing;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class HeadingQuestionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sample_HeadingOfFiveCharacters_IsAnsweredByTheClausesBelowIt()
    {
        var file = _folder.Write(
            "a.txt",
            "包头市人民政府关于停车的通知\n包府发〔2020〕1号\n各区人民政府：\n一、停车设施建设\n（一）新建住宅小区配建车位。\n（二）医院扩建停车场。\n二、其他\n（一）请遵照执行。\n");
        await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.PathOf("data"), Embedding = null, RunIndexer = false });
        corpus.Importer.Import([file]);

        var question = Assert.Single(new HeadingQuestions(corpus.Store).Sample(10));

        Assert.Equal("停车设施建设", question.Query);
        Assert.Equal(["（一）", "（二）"], Assert.Single(question.Answers).ClauseIds.Select(id => corpus.Store.GetClause(id)!.Clause.Marker).Order());
        Assert.Empty(new HeadingQuestions(corpus.Store).Sample(0));
    }
}
