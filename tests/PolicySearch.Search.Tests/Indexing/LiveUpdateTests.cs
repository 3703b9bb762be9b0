using System.Text;
using PolicySearch.Documents.Metadata;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>Documents that change while others search.</summary>
public sealed class LiveUpdateTests : IDisposable
{
    private const int Documents = 3;
    private const int Rounds = 40;

    private readonly CorpusFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    /// <summary>Round r gives a document 2 to 6 clauses, each with the word of the round: a snapshot has all of them or none.</summary>
    [Fact]
    public async Task Search_WhileDocumentsAreReplaced_SeesEachDocumentWholeAndInOneVersion()
    {
        await using var corpus = _fixture.Open();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(corpus, stop.Token))).ToList();

        for (var round = 0; round < Rounds; round++)
        {
            var change = Put(corpus, $"doc{round % Documents}", round);
            if (round % 4 == 0)
                await corpus.WaitSearchableAsync(change).WaitAsync(CorpusFixture.Patience);
        }

        var status = await CorpusFixture.WaitUntilReadyAsync(corpus);
        await stop.CancelAsync();
        var seen = await Task.WhenAll(readers).WaitAsync(CorpusFixture.Patience);

        Assert.All(seen, versions => Assert.True(versions >= Documents));
        Assert.Equal(status.Store.Clauses, status.IndexedClauses);
        Assert.Equal(0, status.MissingVectors);
    }

    [Fact]
    public async Task Put_ManyTimes_LeavesFewSegments()
    {
        await using var corpus = _fixture.Open();
        for (var round = 0; round < 60; round++)
            await corpus.WaitSearchableAsync(Put(corpus, $"doc{round}", round)).WaitAsync(CorpusFixture.Patience);
        await CorpusFixture.WaitUntilReadyAsync(corpus);

        using var patience = new CancellationTokenSource(CorpusFixture.Patience);
        while (Segments() > 15)
            await Task.Delay(10, patience.Token);
        Assert.Empty(corpus.Check().Problems);
    }

    private int Segments() => Directory.EnumerateFiles(Path.Combine(_fixture.Data, "segments"), "*.terms").Count();

    private static long Put(Corpus corpus, string id, int round)
    {
        var text = new StringBuilder();
        for (var clause = 0; clause < ClausesOf(round); clause++)
            text.Append($"{"一二三四五六"[clause]}、第{clause}项按 {WordOf(round)} 办理。\n");
        return corpus.Importer.Put(Encoding.UTF8.GetBytes(text.ToString()), "a.txt", new SuppliedMetadata { Id = id, Title = "题" }).Change;
    }

    /// <summary>A word of letters alone: letters and digits would be two.</summary>
    private static string WordOf(int round) => $"qx{"bcdfghjkmn"[round / 10]}{"bcdfghjkmn"[round % 10]}";

    private static int ClausesOf(int round) => 2 + (round % 5);

    /// <returns>How many versions it saw.</returns>
    private static int ReadUntil(Corpus corpus, CancellationToken stop)
    {
        var seen = new HashSet<int>();
        do
        {
            using var searcher = corpus.Acquire();
            for (var document = 0; document < Documents; document++)
                seen.UnionWith(VersionOf(searcher, $"doc{document}", document));
            Thread.Sleep(1);
        }
        while (!stop.IsCancellationRequested);

        return seen.Count;
    }

    private static IEnumerable<int> VersionOf(IndexSearcher searcher, string id, int document)
    {
        var filter = new KeywordFilter(IndexFields.DocumentId, id);
        var all = searcher.Search(new MatchAllQuery(), 100, new SearchOptions { Filter = filter }).Total;
        List<(int Round, long Found)> versions =
        [
            .. Enumerable.Range(0, Rounds)
                .Where(round => round % Documents == document)
                .Select(round => (round, searcher.Search(new TermQuery(IndexFields.Text, WordOf(round)), 100, new SearchOptions { Filter = filter }).Total))
                .Where(version => version.Total > 0),
        ];
        Assert.Equal(all, versions.Sum(version => version.Found));
        Assert.True(versions.Count <= 1, "Two versions of a document at once.");
        Assert.All(versions, version => Assert.Equal(ClausesOf(version.Round), version.Found));
        return versions.Select(version => version.Round);
    }
}
