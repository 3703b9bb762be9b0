using PolicySearch.Engine;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>The loops that keep the index up to date with the store: words at once, vectors and merges behind, damage repaired.</summary>
internal sealed class BackgroundIndexer : IAsyncDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    private readonly IndexHost _host;
    private readonly DocumentStore _store;
    private readonly WordIndexer _words;
    private readonly VectorIndexer? _vectors;
    private readonly IndexMerger _merger;
    private readonly BackgroundScheduler _embedding;
    private readonly BackgroundScheduler _merging = new(1, "index merges");
    private readonly EventLog _log;
    private readonly Signal _signal = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = [];
    private volatile bool _rebuilding;
    private volatile bool _rebuildAsked;
    private volatile string? _problem;

    /// <param name="store">The truth.</param>
    /// <param name="host">The index.</param>
    /// <param name="embedding">The model; null for none.</param>
    /// <param name="pace">How fast vectors and merges may go.</param>
    /// <param name="embeddingThreads">Threads that compute vectors.</param>
    /// <param name="log">Receives what is worth a line.</param>
    public BackgroundIndexer(
        DocumentStore store, IndexHost host, EmbeddingService? embedding, BackgroundPace pace, int embeddingThreads, EventLog log)
    {
        (_store, _host, _log) = (store, host, log);
        _embedding = new BackgroundScheduler(embeddingThreads, "embedding");
        _merger = new IndexMerger(host, pace, log);
        var clauseVectors = embedding is null ? null : new ClauseVectors(embedding, store.Embeddings, pace);
        _vectors = clauseVectors is null ? null : new VectorIndexer(store, host, clauseVectors, log);
        _words = new WordIndexer(store, host, clauseVectors, id => _vectors?.Enqueue(id));
        _rebuilding = host.RebuildReason is not null;
    }

    public ChangeGate Gate => _words.Gate;

    public bool IsRebuilding => _rebuilding;

    /// <summary>Why the last attempt to bring the index up to date failed, in Chinese; null after one that did not.</summary>
    public string? Problem => _problem ?? _vectors?.Problem;

    public bool VectorsPending => _vectors?.IsPending ?? false;

    public void Start()
    {
        _store.Changed += Wake;
        _host.Damaged += OnDamage;
        _host.Committed += _merger.Wake;
        if (_host.RebuildReason is { } reason)
            _log.Warn($"{reason}，正在从文档库重建索引。");
        _signal.Set();
        _loops.Add(Task.Run(FollowAsync));
        if (_vectors is not null)
            _loops.Add(_embedding.Start(() => _vectors.RunAsync(_stop.Token)));
        _loops.Add(_merging.Start(() => _merger.RunAsync(_stop.Token)));
        _merger.Wake(); // A merge may be left over from last time.
    }

    /// <summary>Asks for the index to be made anew from the store; returns at once. Searchers keep the old one until then.</summary>
    public void Rebuild()
    {
        _rebuilding = true;
        _rebuildAsked = true;
        _signal.Set();
    }

    public async ValueTask DisposeAsync()
    {
        _store.Changed -= Wake;
        _host.Damaged -= OnDamage;
        _host.Committed -= _merger.Wake;
        await _stop.CancelAsync();
        await Task.WhenAll(_loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _embedding.Dispose();
        _merging.Dispose();
        _stop.Dispose();
    }

    private void Wake(long change) => _signal.Set();

    private void OnDamage(IndexDamage damage)
    {
        _log.Warn($"索引文件 {damage.File} 已损坏（{damage.Reason}），受损部分已停用，正在从文档库重建。");
        _signal.Set();
    }

    private async Task FollowAsync()
    {
        while (true)
        {
            await _signal.WaitAsync(_stop.Token);
            try
            {
                Follow();
                _problem = null;
            }
            catch (IndexDamagedException error)
            {
                StartOver(error);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _problem = $"更新索引时出错：{error.Message}";
                _log.Warn($"{_problem}（稍后重试）");
                await Task.Delay(RetryDelay, _stop.Token);
                _signal.Set();
            }
        }
    }

    private void Follow()
    {
        if (_rebuildAsked || _host.HasDamage)
        {
            _rebuilding = true;
            _words.Rebuild(_stop.Token);
            _rebuildAsked = false;
        }

        _words.CatchUp(_stop.Token);
        if (_rebuilding && !_rebuildAsked)
            EndRebuild();
    }

    /// <summary>The index cannot even be written: nothing of it is kept.</summary>
    private void StartOver(IndexDamagedException error)
    {
        _rebuilding = true;
        _log.Warn($"索引已损坏（{error.Message}），正在从文档库重建。");
        Gate.Reset();
        _host.StartOver("索引已损坏");
        _signal.Set();
    }

    private void EndRebuild()
    {
        _rebuilding = false;
        _log.Note("索引已重建。");
    }
}
