using PolicySearch.Analysis;
using PolicySearch.Embeddings;
using PolicySearch.Engine;
using PolicySearch.Engine.Storage;
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
    private readonly BackgroundPace _pace;
    private readonly CorpusOptions _options;
    private readonly Lock _exchanging = new();
    private readonly List<EmbeddingService> _models = [];
    private readonly ModelChange? _modelChange;
    private ServingIndex _serving;

    private Corpus(CorpusOptions options, DocumentStore store)
    {
        _options = options;
        _log = new EventLog(options.Log);
        _pace = new BackgroundPace(options.BackgroundShare, TimeProvider.System);
        Store = store;
        Lexicon = options.Lexicon;
        Analyzer = new PolicyAnalyzer(Lexicon, PolicyTokens.All);
        Importer = new Importer(store);
        if (store.IsWritable)
            new Reparser(store, _log).Run();
        var wanted = Keep(options.Embedding?.Invoke());
        var former = Keep(FormerModel(wanted));
        _serving = Open(ServingIndex.CurrentFolder, former ?? wanted);
        if (former is not null && RunsIndexer)
            _modelChange = ChangeModel(former, wanted!);
        else if (store.IsWritable)
            DeleteFolder(ServingIndex.NextFolder);
    }

    /// <summary>The documents.</summary>
    public DocumentStore Store { get; }

    /// <summary>Brings files and bytes into the store.</summary>
    public Importer Importer { get; }

    /// <summary>The words that index and queries know as one token.</summary>
    public PolicyLexicon Lexicon { get; }

    /// <summary>The analyser of the index.</summary>
    public IAnalyzer Analyzer { get; }

    /// <summary>The embedding model whose vectors answer; null where the corpus is searched by words alone.</summary>
    public EmbeddingService? Embedding => Volatile.Read(ref _serving).Embedding;

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
        lock (_exchanging)
            return _serving.Host.Acquire();
    }

    /// <summary>As <see cref="Acquire"/>, with the model whose vectors the snapshot holds; null where it holds none.</summary>
    public (IndexSearcher Searcher, EmbeddingService? Embedding) AcquireWithModel()
    {
        _pace.NoteSearch();
        lock (_exchanging)
            return (_serving.Host.Acquire(), _serving.Embedding);
    }

    /// <summary>Waits until the words of a change can be found.</summary>
    /// <param name="change">Number of the change, as <see cref="PutResult.Change"/> gives it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">This process does not keep the index up to date.</exception>
    public async Task WaitSearchableAsync(long change, CancellationToken cancellation = default)
    {
        while (!await Volatile.Read(ref _serving).WaitAsync(change, cancellation))
        {
        }
    }

    /// <summary>How the corpus stands.</summary>
    public CorpusStatus Status()
    {
        lock (_exchanging)
            return Status(_serving, Store.Count());
    }

    /// <summary>Reads every byte of store and index.</summary>
    public CorpusCheckReport Check(CancellationToken cancellation = default)
    {
        var store = Store.Check();
        var index = Volatile.Read(ref _serving).Host.Check(cancellation);
        return new CorpusCheckReport(store, index, [.. store.Problems, .. index.Damages.Select(Describe), .. CompareCounts()]);
    }

    /// <summary>Makes the index anew from the store, in the background; until then searchers keep the old one.</summary>
    /// <exception cref="InvalidOperationException">This process does not keep the index up to date.</exception>
    public void Reindex()
    {
        if (Volatile.Read(ref _serving).Indexer is not { } indexer)
            throw new InvalidOperationException("The corpus was opened without its indexer.");
        indexer.Rebuild();
    }

    /// <summary>
    /// Merges the index into one segment, which searches go through fastest. Searchers keep the old segments until it is done; documents
    /// that come later make new ones.
    /// </summary>
    /// <exception cref="InvalidOperationException">This process does not keep the index up to date.</exception>
    public void Optimize()
    {
        var serving = Volatile.Read(ref _serving);
        if (serving.Indexer is null)
            throw new InvalidOperationException("The corpus was opened without its indexer.");
        serving.Host.Write(writer =>
        {
            writer.Merge();
            return null;
        });
    }

    /// <summary>Stops the background work and closes the files. What is not indexed yet follows at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_modelChange is not null)
            await _modelChange.DisposeAsync();
        await _serving.DisposeAsync();
        _pace.Dispose();
        _models.ForEach(model => model.Generator.Dispose());
        Store.Dispose();
    }

    private static string Describe(IndexDamage damage) => $"索引段 {damage.Segment} 的文件 {damage.File} 已损坏：{damage.Reason}";

    private CorpusStatus Status(ServingIndex serving, StoreCounts store)
    {
        using var searcher = serving.Host.Acquire();
        return new CorpusStatus
        {
            Store = store,
            Index = StateOf(serving, store),
            IndexedChange = serving.Host.Stamp.Change,
            IndexedClauses = searcher.DocCount,
            MissingVectors = serving.Embedding is null ? 0 : searcher.MissingVectors(IndexFields.Embedding),
            VectorsPending = serving.Indexer?.VectorsPending ?? false,
            Problem = serving.Indexer?.Problem ?? _modelChange?.Problem,
            ModelChange = _modelChange?.Status(),
            IsPartial = searcher.IsPartial,
            Analyzer = Analyzer.Version,
            Model = serving.Embedding?.Info.Name,
            Notices = _log.Warnings,
        };
    }

    private static IndexState StateOf(ServingIndex serving, StoreCounts store) => serving.Indexer switch
    {
        { IsRebuilding: true } => IndexState.Rebuilding,
        _ when serving.Host.Stamp.Change < store.LastChange => IndexState.CatchingUp,
        _ => IndexState.Current,
    };

    private IEnumerable<string> CompareCounts()
    {
        var status = Status();
        if (status.Index == IndexState.Current && !status.IsPartial && status.IndexedClauses != status.Store.Clauses)
            yield return $"索引中有 {status.IndexedClauses} 条条款，文档库中有 {status.Store.Clauses} 条";
    }

    private bool RunsIndexer => Store.IsWritable && _options.RunIndexer;

    private ServingIndex Open(string folder, EmbeddingService? embedding)
    {
        var host = IndexHost.Open(Store, folder, Analyzer, embedding);
        return new ServingIndex(
            host, embedding, RunsIndexer ? new BackgroundIndexer(Store, host, embedding, _pace, _options.EmbeddingThreads, _log) : null);
    }

    private EmbeddingService? Keep(EmbeddingService? model)
    {
        if (model is not null)
            _models.Add(model);
        return model;
    }

    /// <summary>The model whose vectors the index holds, where that is another than the wanted one and can still be opened.</summary>
    private EmbeddingService? FormerModel(EmbeddingService? wanted)
    {
        if (wanted is null || SavedStamp(Store.Folder) is not { Model.Length: > 0 } stamp || stamp.Model == wanted.Info.Hash)
            return null;
        try
        {
            if (_options.OpenFormer(stamp.Source) is { } former && former.Info.Hash == stamp.Model)
                return former;
        }
        catch (EmbeddingModelException error)
        {
            _log.Warn($"原来的嵌入模型打不开（{error.Message}），新向量算完之前只能按词语检索。");
        }

        return null;
    }

    private ModelChange ChangeModel(EmbeddingService former, EmbeddingService wanted)
    {
        _log.Note($"正在换用嵌入模型 {wanted.Info.Name}；新向量算完之前仍用 {former.Info.Name} 检索。");
        return new ModelChange(Store, former.Info.Name, Open(ServingIndex.NextFolder, wanted), () => ExchangeAsync(wanted));
    }

    /// <summary>The index with the new model's vectors takes the place of the old one; whoever acquires a searcher meanwhile waits.</summary>
    private async Task ExchangeAsync(EmbeddingService wanted)
    {
        await _serving.StopAsync();
        lock (_exchanging)
        {
            _serving.Close();
            DeleteFolder(ServingIndex.CurrentFolder);
            Directory.Move(Path.Combine(Store.Folder, ServingIndex.NextFolder), Path.Combine(Store.Folder, ServingIndex.CurrentFolder));
            Volatile.Write(ref _serving, Open(ServingIndex.CurrentFolder, wanted));
        }

        _log.Note($"已换用嵌入模型 {wanted.Info.Name}。");
    }

    private void DeleteFolder(string name)
    {
        var folder = Path.Combine(Store.Folder, name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static IndexStamp? SavedStamp(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, ServingIndex.CurrentFolder);
        if (!Directory.Exists(folder))
            return null;
        using var directory = new MappedDirectory(folder);
        return SearchIndex.ReadUserData(directory) is { } userData ? IndexStamp.Read(userData) : null;
    }

    /// <summary>Where the model comes from whose vectors the index of a data folder holds; null where there is none.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public static string? ModelSourceOf(string dataFolder) => SavedStamp(dataFolder) is { Model.Length: > 0 } stamp ? stamp.Source : null;
}
