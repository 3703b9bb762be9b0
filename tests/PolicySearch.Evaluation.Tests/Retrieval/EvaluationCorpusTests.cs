using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Testing;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class EvaluationCorpusTests
{
    [Fact]
    public async Task OfRecords_FolderThatIsNotThere_IsMade()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("corpus.jsonl", """{"id": 0, "law": "停车条例", "article": "第一条", "text": "为了规范停车，制定本条例。"}""" + "\n");

        await using var corpus = new EvaluationCorpus(folder.PathOf("data"), null, null).OfRecords(file);

        Assert.Equal(1, corpus.Store.Count().Clauses);
    }
}
