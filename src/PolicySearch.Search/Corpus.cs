using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search;

/// <summary>
/// Documents and the index over them, in one data folder. The store is the truth; the index follows its change log in the background and is made
/// anew from it, by itself, when it is missing, damaged or of another version. Safe for use by several threads.
/// </summary>
public sealed class Corpus : IAsyncDisposable
{
    private readonly EventLog _log;
    private readonly IndexHost _host;
    private readonly BackgroundPace _pace;
    private readonly BackgroundIndexer? _indexer;

    private Corpus(CorpusOptions options, DocumentStore store)
    {
        _log = new EventLog(options.Log);
        _pace = new BackgroundPace(options.BackgroundShare, TimeProvider.System);
        Store = store;
        Lexicon = options.Lexicon;
        Analyzer = new PolicyAnalyzer(Lexicon, PolicyTokens.All);
        Embedding = options.Embedding?.Invoke();
        Importer = new Importer(store);
        if (store.IsWritable)
            new Reparser(store, _log).Run();
        _host = IndexHost.Open(store, Analyzer, Embedding);
        if (store.IsWritable && options.RunIndexer)
            _indexer = new BackgroundIndexer(store, _host, Embedding, _pace, options.EmbeddingThreads, _log);
        _indexer?.Start();
    }

    /// <summary>The documents.</summary>
    public DocumentStore Store { get; }

    /// <summary>Brings files and bytes into the store.</summary>
    public Importer Importer { get; }

    /// <summary>The words that index and queries know as one token.</summary>
    public PolicyLexicon Lexicon { get; }

    /// <summary>The analyser of the index.</summary>
    public IAnalyzer Analyzer { get; }

    /// <summary>The embedding model; null where the corpus is searched by words alone.</summary>
    public EmbeddingService? Embedding { get; }

    /// <summary>Opens a corpus; for writing, it is created where there is none.</summary>
    /// <exception cref="StoreException">The store cannot be opened; see the derived types.</exception>
    /// <exception cref="IndexUnusableException">Open for reading only, and the index has to be rebuilt.</exception>
    public static Corpus Open(CorpusOptions options)
    {
        var store = DocumentStore.Open(options.DataFolder, new StoreOptions { Access = options.Access });
        try
        {
            return new Corpus(options, store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A snapshot of the index to search in; dispose it soon. Background work goes slowly for a second after it.</summary>
    public IndexSearcher Acquire()
    {
        _pace.NoteSearch();
        return _host.Acquire();
    }

    /// <summary>Waits until the words of a change can be found.</summary>
    /// <param name="change">Number of the change, as <see cref="PutResult.Change"/> gives it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">This process does not keep the index up to date.</exception>
    public Task WaitSearchableAsync(long change, CancellationToken cancellation = default) => _indexer is null
        ? throw new InvalidOperationException("The corpus was opened without its indexer.")
        : _indexer.Gate.WaitAsync(change, cancellation);

    /// <summary>How the corpus stands.</summary>
    public CorpusStatus Status()
    {
        using var searcher = _host.Acquire();
        var store = Store.Count();
        return new CorpusStatus
        {
            Store = store,
            Index = StateOf(store),
            IndexedChange = _host.Stamp.Change,
            IndexedClauses = searcher.DocCount,
            MissingVectors = Embedding is null ? 0 : searcher.MissingVectors(IndexFields.Embedding),
            VectorsPending = _indexer?.VectorsPending ?? false,
            Problem = _indexer?.Problem,
            IsPartial = searcher.IsPartial,
            Analyzer = Analyzer.Version,
            Model = Embedding?.Info.Name,
            Notices = _log.Warnings,
        };
    }

    /// <summary>Reads every byte of store and index.</summary>
    public CorpusCheckReport Check(CancellationToken cancellation = default)
    {
        var store = Store.Check();
        var index = _host.Check(cancellation);
        return new CorpusCheckReport(store, index, [.. store.Problems, .. index.Damages.Select(Describe), .. CompareCounts()]);
    }

    /// <summary>Makes the index anew from the store, in the background; until then searchers keep the old one.</summary>
    /// <exception cref="InvalidOperationException">This process does not keep the index up to date.</exception>
    public void Reindex()
    {
        if (_indexer is null)
            throw new InvalidOperationException("The corpus was opened without its indexer.");
        _indexer.Rebuild();
    }

    /// <summary>Stops the background work and closes the files. What is not indexed yet follows at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_indexer is not null)
            await _indexer.DisposeAsync();
        _host.Dispose();
        _pace.Dispose();
        Embedding?.Generator.Dispose();
        Store.Dispose();
    }

    private static string Describe(IndexDamage damage) => $"索引段 {damage.Segment} 的文件 {damage.File} 已损坏：{damage.Reason}";

    private IndexState StateOf(StoreCounts store) => _indexer switch
    {
        { IsRebuilding: true } => IndexState.Rebuilding,
        _ when _host.Stamp.Change < store.LastChange => IndexState.CatchingUp,
        _ => IndexState.Current,
    };

    private IEnumerable<string> CompareCounts()
    {
        var status = Status();
        if (status.Index == IndexState.Current && !status.IsPartial && status.IndexedClauses != status.Store.Clauses)
            yield return $"索引中有 {status.IndexedClauses} 条条款，文档库中有 {status.Store.Clauses} 条";
    }
}
