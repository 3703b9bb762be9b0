using System.Collections.Concurrent;
using PolicySearch.Analysis;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;
using PolicySearch.Testing;

namespace PolicySearch.Search.Tests.Indexing;

/// <summary>A data folder and a folder of files for one test, and short ways to open, search and wait.</summary>
internal sealed class CorpusFixture : IDisposable
{
    /// <summary>Long enough for a slow machine; a test that waits this long has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    public string Data => _folder.PathOf("data");

    public string Files => _folder.PathOf("files");

    public FakeEmbedding Embedding { get; set; } = new();

    /// <summary>The model that an older index was made with.</summary>
    public FakeEmbedding? Former { get; set; }

    public ConcurrentQueue<CorpusEvent> Events { get; } = new();

    /// <summary>Writes a document of numbered clauses under a title and a number of its own.</summary>
    public string WriteDocument(string name, string title, string docNumber, params string[] clauses) => _folder.Write(
        Path.Combine("files", name),
        $"{title}\n{docNumber}\n各区人民政府：\n现将有关事项通知如下。\n" + string.Join('\n', clauses.Select((text, i) => $"{"一二三四五六七八九"[i]}、{text}")) + "\n包头市人民政府\n2020年9月13日\n");

    public string Write(string name, string content) => _folder.Write(Path.Combine("files", name), content);

    public Corpus Open(StoreAccess access = StoreAccess.Write, bool runIndexer = true) => Corpus.Open(new CorpusOptions
    {
        DataFolder = Data,
        Access = access,
        Embedding = () => Embedding.Service,
        OpenFormer = source => source == Former?.Service.Source ? Former.Service : null,
        RunIndexer = runIndexer,
        Log = Events.Enqueue,
    });

    /// <summary>Ids of the clauses that have all words of a text.</summary>
    public static IReadOnlyList<string> Find(Corpus corpus, string words)
    {
        using var searcher = corpus.Acquire();
        var top = searcher.Search(BooleanQuery.AllOf([.. Terms(corpus, words)]), 1000);
        return [.. top.Hits.Select(hit => searcher.GetId(hit.Doc)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Id of the clause whose vector is nearest to that of a text.</summary>
    public static string? FindNearest(Corpus corpus, string embedded)
    {
        using var searcher = corpus.Acquire();
        var hits = searcher.SearchVectors(IndexFields.Embedding, FakeEmbedding.VectorOf(embedded), 1).Hits;
        return hits.Count == 0 ? null : searcher.GetId(hits[0].Doc);
    }

    public static Task WaitForWordsAsync(Corpus corpus) => corpus.WaitSearchableAsync(corpus.Store.LastChange).WaitAsync(Patience);

    public static async Task<CorpusStatus> WaitUntilAsync(Corpus corpus, Predicate<CorpusStatus> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var status = corpus.Status();
            if (condition(status))
                return status;
            await Task.Delay(5, patience.Token);
        }
    }

    public static Task<CorpusStatus> WaitUntilReadyAsync(Corpus corpus) => WaitUntilAsync(corpus, status => status.IsReady);

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<Query> Terms(Corpus corpus, string words)
    {
        var tokens = new TokenBuffer();
        corpus.Analyzer.Analyze(words, tokens);
        for (var i = 0; i < tokens.Count; i++)
            yield return new TermQuery(IndexFields.Text, tokens.Term(i).ToString());
    }
}
