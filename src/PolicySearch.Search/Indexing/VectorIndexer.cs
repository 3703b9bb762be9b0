using System.Collections.Concurrent;
using PolicySearch.Engine.Queries;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Computes what vectors are missing, document by document, and brings them into the index in batches.</summary>
internal sealed class VectorIndexer(DocumentStore store, IndexHost host, ClauseVectors vectors, EventLog log)
{
    /// <summary>Clauses in one commit of vectors; each commit writes a file, and a document waits for it to be found by meaning.</summary>
    private const int BatchSize = 512;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, byte> _pending = new();
    private readonly Signal _signal = new();
    private volatile bool _searched;
    private volatile bool _flushing;
    private volatile string? _problem;

    /// <summary>True while documents wait for vectors.</summary>
    public bool IsPending => !_searched || _flushing || !_pending.IsEmpty;

    /// <summary>Why the last attempt failed, in Chinese; null after one that did not.</summary>
    public string? Problem => _problem;

    /// <summary>Asks for the vectors of a document.</summary>
    public void Enqueue(string documentId)
    {
        _pending[documentId] = 0;
        _signal.Set();
    }

    /// <summary>Works until cancelled, beginning with what was left over last time. After a failure it tries again, later.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await WorkAsync(cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _problem = $"计算向量时出错：{error.Message}";
                log.Warn($"{_problem}（稍后重试）");
                await Task.Delay(RetryDelay, cancellation);
                _signal.Set();
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        if (!_searched)
            EnqueueMissing();
        _searched = true;
        while (true)
        {
            await _signal.WaitAsync(cancellation);
            await DrainAsync(cancellation);
            _problem = null;
        }
    }

    /// <summary>Asks for the vectors of all documents that the index has without them.</summary>
    private void EnqueueMissing()
    {
        using var searcher = host.Acquire();
        if (searcher.MissingVectors(IndexFields.Embedding) == 0)
            return;
        foreach (var doc in searcher.Matches(new MatchAllQuery()))
        {
            if (searcher.GetVectors(doc, IndexFields.Embedding).Count == 0)
                Enqueue(searcher.GetKeywords(doc, IndexFields.DocumentId)[0]);
        }
    }

    private async Task DrainAsync(CancellationToken cancellation)
    {
        var batch = new VectorBatch();
        while (_pending.Select(pending => pending.Key).FirstOrDefault(id => !batch.Contains(id)) is { } id)
        {
            if (store.GetDocument(id) is { } stored)
                batch.Add(stored.Summary, await vectors.ComputeAsync(stored.Document, cancellation));
            else
                _pending.TryRemove(id, out _);
            if (batch.Count < BatchSize && batch.Age < LongestWait)
                continue;
            Flush(batch);
            batch = new VectorBatch();
        }

        Flush(batch);
    }

    /// <summary>
    /// A document that changed meanwhile stays pending: old vectors must not meet new words. The store is asked inside the index's lock, so that
    /// the words cannot change in between; words that come later bring their own vectors or ask for them again.
    /// </summary>
    private void Flush(VectorBatch batch)
    {
        if (!batch.Documents.Any())
            return;
        _flushing = true;
        host.Write(writer =>
        {
            var current = batch.Documents
                .Where(document => store.GetSummary(document.Id)?.Change == document.Change)
                .Select(document => document.Id)
                .ToHashSet();
            writer.UpdateVectors(IndexFields.Embedding, batch.Of(current, clause => clause.Texts));
            writer.UpdateVectors(IndexFields.OwnEmbedding, batch.Of(current, clause => clause.Own));
            foreach (var id in current)
                _pending.TryRemove(id, out _);
            return null;
        });
        _flushing = false;
        _signal.Set();
    }
}
