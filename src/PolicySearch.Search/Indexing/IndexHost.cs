using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Engine.Storage;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// The open index of a corpus. A writer that finds it unusable erases it and starts with an empty one; after a failed change it goes back to
/// the last commit, so that half a change is never committed by the next.
/// </summary>
internal sealed class IndexHost : IDisposable
{
    private readonly DocumentStore _store;
    private readonly Func<SearchIndex> _open;
    private readonly MappedDirectory _directory;
    private readonly Lock _writing = new();
    private readonly Lock _swapping = new();
    private readonly IndexStamp _empty;
    private SearchIndex _index;

    private IndexHost(DocumentStore store, MappedDirectory directory, IAnalyzer analyzer, EmbeddingService? embedding)
    {
        var schema = IndexFields.Schema(embedding?.Info.Dimension ?? 0);
        var options = new IndexOptions { ReadOnly = !store.IsWritable, AutoMerge = false };
        (_store, _directory, _empty) = (store, directory, IndexStamp.Empty(embedding));
        _open = () => SearchIndex.Open(directory, schema, analyzer, options);
        (_index, RebuildReason) = OpenOrStartOver();
        Stamp = ReadStamp();
        _index.DamageReported += Report;
    }

    /// <summary>Raised when a part of the index is withdrawn, on the thread that met the damage.</summary>
    public event Action<IndexDamage>? Damaged;

    /// <summary>Raised after each commit, on the thread that made it.</summary>
    public event Action? Committed;

    /// <summary>What the last commit says.</summary>
    public IndexStamp Stamp { get; private set; }

    /// <summary>Why the index was started from nothing, in Chinese; null for one that was taken over.</summary>
    public string? RebuildReason { get; private set; }

    /// <summary>Whether a part of the index is withdrawn.</summary>
    public bool HasDamage => _index.HasDamage;

    /// <summary>Segments of the index.</summary>
    public int SegmentCount => _index.Writer.SegmentCount;

    /// <param name="store">The documents.</param>
    /// <param name="folder">Name of the index's folder in that of the store.</param>
    /// <param name="analyzer">The analyser.</param>
    /// <param name="embedding">The model; null for words alone.</param>
    /// <exception cref="IndexUnusableException">It cannot be used, and this process may not write.</exception>
    public static IndexHost Open(DocumentStore store, string folder, IAnalyzer analyzer, EmbeddingService? embedding)
    {
        var directory = new MappedDirectory(Path.Combine(store.Folder, folder));
        try
        {
            return new IndexHost(store, directory, analyzer, embedding);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>A searcher over the last commit.</summary>
    public IndexSearcher Acquire()
    {
        lock (_swapping)
            return _index.Acquire();
    }

    /// <summary>Reads every byte of the index.</summary>
    public IndexCheckReport Check(CancellationToken cancellation) => _index.Check(cancellation);

    /// <summary>Changes the index and commits, alone.</summary>
    /// <param name="write">
    /// Makes the changes, and returns the last change of the log that the index holds afterwards; null leaves that as it is.
    /// </param>
    public void Write(Func<IndexWriter, Change?> write)
    {
        lock (_writing)
        {
            try
            {
                var stamp = write(_index.Writer) is { } change ? _empty with { Change = change.Number, At = change.At } : Stamp;
                _index.Writer.Commit(stamp.ToUserData());
                Stamp = stamp;
            }
            catch
            {
                Swap(OpenOrStartOver);
                throw;
            }
        }

        Committed?.Invoke();
    }

    /// <inheritdoc cref="IndexWriter.MergeTier"/>
    public bool MergeTier(Action<TimeSpan> rest) => _index.Writer.MergeTier(rest);

    /// <summary>Erases the index and starts with an empty one.</summary>
    public void StartOver(string reason)
    {
        lock (_writing)
        {
            Swap(() =>
            {
                SearchIndex.Erase(_directory);
                return (_open(), reason);
            });
        }
    }

    public void Dispose()
    {
        lock (_writing)
            _index.Dispose();
        _directory.Dispose();
    }

    /// <summary>Closes the index and puts another in its place; nobody can acquire a searcher in between.</summary>
    private void Swap(Func<(SearchIndex Index, string? RebuildReason)> open)
    {
        lock (_swapping)
        {
            _index.DamageReported -= Report;
            _index.Dispose();
            (_index, RebuildReason) = open();
            _index.DamageReported += Report;
            Stamp = ReadStamp();
        }
    }

    private void Report(object? sender, IndexDamage damage) => Damaged?.Invoke(damage);

    private IndexStamp ReadStamp() => IndexStamp.Read(_index.UserData) ?? _empty;

    private (SearchIndex Index, string? RebuildReason) OpenOrStartOver()
    {
        var (index, reason) = TryOpen();
        reason ??= Reject(index!);
        if (reason is null)
            return (index!, null);
        index?.Dispose();
        if (!_store.IsWritable)
            throw new IndexUnusableException(reason);
        SearchIndex.Erase(_directory);
        return (_open(), reason);
    }

    private (SearchIndex? Index, string? Reason) TryOpen()
    {
        try
        {
            return (_open(), null);
        }
        catch (IndexVersionException error)
        {
            return (null, $"索引由另一版本的格式、词典或分析器生成（{error.Message}）");
        }
        catch (IndexDamagedException error)
        {
            return (null, $"索引已损坏（{error.Message}）");
        }
    }

    /// <summary>Why a whole index cannot serve this store and model; null if it can.</summary>
    private string? Reject(SearchIndex index) => IndexStamp.Read(index.UserData) switch
    {
        null when index.UserData.Count == 0 && _store.LastChange == 0 => null,
        null => "索引不存在或尚未建成",
        var stamp when stamp.Model != _empty.Model => "索引中的向量出自另一个嵌入模型",
        var stamp when !stamp.BelongsTo(_store) => "索引与文档库的变更记录不符（文档库可能是从备份恢复的）",
        _ => null,
    };
}
