using PolicySearch.Engine.Buffering;
using PolicySearch.Engine.Merging;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine;

/// <summary>
/// Changes an index. Nothing is seen by searchers or survives a crash before <see cref="Commit"/>. Methods may be
/// called from any thread; they wait for each other, but nobody waits for <see cref="MergeTier"/>. After a failure (but of the
/// analyser in <see cref="Add"/>, and of a merge of a tier) every further call fails: open the index again, it stands at its last commit.
/// </summary>
public sealed class IndexWriter
{
    private readonly Lock _gate = new();
    private readonly Lock _merging = new();
    private readonly SearchIndex _index;
    private readonly SegmentList _segments;
    private readonly SegmentStore _store;
    private readonly FieldRules _rules;
    private readonly PendingVectors _vectors;
    private readonly PendingDeletes _deletes = new();
    private readonly BufferGauge _gauge = new();
    private BufferedSegment _buffer;
    private long _counted;
    private Exception? _failure;
    private bool _changed;
    private volatile bool _isClosing;

    internal IndexWriter(SearchIndex index, SegmentList segments, SegmentStore store)
    {
        (_index, _segments, _store) = (index, segments, store);
        _rules = new FieldRules(index.Schema);
        _vectors = new PendingVectors(index.Schema.VectorDimension);
        _buffer = NewBuffer();
    }

    /// <summary>Segments at present; many of them make searches slow, and call for merges without pauses.</summary>
    public int SegmentCount
    {
        get
        {
            lock (_gate)
                return _segments.Open.Count;
        }
    }

    /// <summary>The most memory that buffered changes have taken at one time, in bytes, as <see cref="IndexOptions.BufferBytes"/> counts it.</summary>
    public long PeakBufferedBytes => _gauge.Peak;

    /// <summary>Adds a document, in place of one with the same id.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind, or a vector is not fit for it.</exception>
    public void Add(IndexDocument document)
    {
        _rules.Check(document);
        lock (_gate)
        {
            ThrowIfFailed();
            _buffer.Add(document); // What the analyser throws is the caller's, and nothing has changed then.
            Change(() =>
            {
                _vectors.Remove(document.Id);
                FlushIfFull();
            });
        }
    }

    /// <summary>
    /// Adds many documents, each in place of one with the same id, in their order, on <see cref="IndexOptions.IndexingThreads"/> threads.
    /// What <paramref name="documents"/>, its fields or the analyser throw is a failure of the writer: a part of them is in no commit.
    /// </summary>
    /// <param name="documents">Read by one thread at a time.</param>
    public void AddAll(IEnumerable<IndexDocument> documents) => Change(() =>
    {
        if (_index.Options.IndexingThreads == 1)
            AddEach(documents);
        else
            AddParallel(documents);
    });

    /// <summary>Deletes the document with an id, if there is one.</summary>
    public void Delete(string id) => Change(() =>
    {
        _buffer.Delete(id);
        _vectors.Remove(id);
        if (_segments.Open.Count > 0)
            _deletes.Add(id);
    });

    /// <summary>Deletes all documents that have a value in a keyword field.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no keyword field.</exception>
    public void DeleteByKeyword(string field, string value)
    {
        _rules.Require(field, FieldKind.Keyword);
        Change(() =>
        {
            _buffer.DeleteByKeyword(field, value);
            _index.Guard(_segments.Whole, segment => KeywordDeletion.Apply(segment, field, value));
        });
    }

    /// <summary>Deletes all documents and lets go of damaged segments: the first step of a rebuild.</summary>
    public void DeleteAll() => Change(() =>
    {
        _segments.Clear();
        _deletes.Clear();
        _vectors.Take();
        _buffer = NewBuffer();
    });

    /// <summary>
    /// Replaces the vectors of documents; terms and columns stay untouched, and only the new vectors are written.
    /// Ids that the index does not have are passed over.
    /// </summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no vector field, or a vector is not fit for it.</exception>
    public void UpdateVectors(string field, IReadOnlyList<(string Id, IReadOnlyList<float[]> Vectors)> updates)
    {
        _rules.Require(field, FieldKind.Vector);
        foreach (var (_, vectors) in updates)
            _rules.CheckVectors(vectors);
        Change(() =>
        {
            foreach (var (id, vectors) in updates)
                _vectors.Set(field, id, vectors);
            FlushIfFull();
        });
    }

    /// <summary>Writes all changes, makes them survive a crash and shows them to searchers acquired afterwards, in one step.</summary>
    /// <param name="userData">Kept with the commit, see <see cref="SearchIndex.UserData"/>; null keeps the data of the last commit.</param>
    public void Commit(IReadOnlyDictionary<string, string>? userData = null) => Guarded(() =>
    {
        if (!_changed && userData is null)
            return;
        Flush();
        if (_index.Options.AutoMerge)
            MergeTiers();
        Publish(userData);
    });

    /// <summary>Merges all segments into one without deleted documents and with its vectors in one layer; as every change, it takes effect with <see cref="Commit"/>.</summary>
    public void Merge() => Change(() =>
    {
        Flush();
        while (_segments.Whole is { } whole && (whole.Count > 1 || whole.Any(segment => segment.LiveCount < segment.Core.DocCount || segment.Layers.Count > 1)))
            TryMerge(whole);
    });

    /// <summary>
    /// Merges one full tier of segments, or one that is more dead than alive, while other calls go on; what they change meanwhile is in the
    /// merged segment too. Searchers get it at once, or with the next commit where changes wait for one. A failure leaves the index as it was.
    /// </summary>
    /// <param name="rest">Called after each slice of work, of some milliseconds, with the time it took; may wait. Null for no pauses.</param>
    /// <returns>Whether there was a tier to merge; false also while another thread merges one.</returns>
    /// <exception cref="OperationCanceledException">The index is being closed, or <paramref name="rest"/> threw this.</exception>
    public bool MergeTier(Action<TimeSpan>? rest = null) => MergeTierInSlices(rest, MergePace.DefaultSlice);

    /// <param name="rest">As above.</param>
    /// <param name="slice">How long it works between two rests.</param>
    internal bool MergeTierInSlices(Action<TimeSpan>? rest, TimeSpan slice)
    {
        if (_merging.IsHeldByCurrentThread || !_merging.TryEnter())
            return false;
        try
        {
            using var merge = StartMerge();
            if (merge is null)
                return false;
            if (TryRun(merge, new MergePace(rest, slice, () => _isClosing)))
                Guarded(() => Complete(merge));
            return true;
        }
        finally
        {
            _merging.Exit();
        }
    }

    internal void Close()
    {
        _isClosing = true;
        lock (_merging) // A merge on another thread must have ended: its files may be in the way of the next to open.
        {
            lock (_gate)
            {
                _failure ??= new ObjectDisposedException(nameof(IndexWriter));
                _segments.Clear();
            }
        }
    }

    private BufferedSegment NewBuffer() => new(_index.Schema, _index.Analyzer);

    private void Change(Action action) => Guarded(() =>
    {
        _changed = true;
        action();
        Count();
    });

    private void Guarded(Action action)
    {
        lock (_gate)
        {
            ThrowIfFailed();
            try
            {
                action();
            }
            catch (DamagedFileException exception)
            {
                _failure = exception;
                throw new IndexDamagedException(exception.Message, exception);
            }
            catch (Exception exception)
            {
                _failure = exception;
                throw;
            }
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new InvalidOperationException("The writer failed before or is closed: open the index again.", _failure);
    }

    private void AddEach(IEnumerable<IndexDocument> documents)
    {
        foreach (var document in documents)
        {
            _rules.Check(document);
            _buffer.Add(document);
            _vectors.Remove(document.Id);
            FlushIfFull();
        }
    }

    private void AddParallel(IEnumerable<IndexDocument> documents)
    {
        Flush();
        var options = _index.Options;
        var parallel = new ParallelBuffering(
            documents.Select(_rules.Checked),
            bytes => new BufferedStretch(NewBuffer, _store, _gauge, bytes),
            _gauge,
            options.IndexingThreads,
            options.BufferBytes);
        foreach (var flushed in parallel.Run())
            AddSegment(flushed);
    }

    private void FlushIfFull()
    {
        Count();
        if (_counted > _index.Options.BufferBytes)
            Flush();
    }

    private void Count()
    {
        var bytes = _buffer.Bytes + _vectors.Bytes + _deletes.Bytes;
        _gauge.Change(bytes - _counted);
        _counted = bytes;
    }

    /// <summary>Brings everything that is in memory into segments, whose own deletions stay in memory until the commit.</summary>
    private void Flush()
    {
        _index.Guard(_segments.Whole, _deletes.ApplyTo);
        _deletes.Clear();
        if (_buffer.DocCount > 0)
        {
            var buffer = _buffer;
            _buffer = NewBuffer();
            AddSegment(buffer.Flush(_store.Directory, _store.NextSegmentName()));
        }

        if (!_vectors.IsEmpty)
            _index.Guard(_segments.Whole, new VectorUpdate(_store, _index.Schema, _vectors.Take()).Apply);
        Count();
    }

    private void AddSegment(FlushedBuffer flushed)
    {
        var segment = _store.Open(flushed.Entry);
        _index.Guard(_segments.Whole, new Replacement(segment.Core, flushed.Failed).ApplyTo);
        _segments.Add(segment);
    }

    private void Publish(IReadOnlyDictionary<string, string>? userData)
    {
        _segments.GiveUpDamaged();
        foreach (var segment in _segments.Open)
            segment.WriteLive(_store.Directory, _store.NextNumber);
        _index.Publish(_segments, userData);
        _changed = false;
    }

    private List<WorkingSegment> FindTier()
    {
        var whole = _segments.Whole;
        var policy = new MergePolicy(_index.Options.SegmentsPerTier);
        return policy.Find([.. whole.Select(segment => (segment.LiveCount, segment.Core.DocCount))]) is var (start, count)
            ? whole.GetRange(start, count)
            : [];
    }

    private void MergeTiers()
    {
        while (FindTier() is { Count: > 0 } tier)
            TryMerge(tier);
    }

    /// <summary>Merges segments; where one of them is damaged, it is withdrawn instead, and nothing is merged.</summary>
    private void TryMerge(IReadOnlyList<WorkingSegment> sources)
    {
        using var merge = new BackgroundMerge(_store, _index.Schema, sources);
        if (TryRun(merge, MergePace.None))
            _segments.Replace(sources, merge.CatchUp());
    }

    private bool TryRun(BackgroundMerge merge, MergePace pace)
    {
        try
        {
            merge.Run(pace);
            return true;
        }
        catch (DamagedFileException exception)
        {
            _index.Withdraw(merge.Sources, exception.Damage);
            return false;
        }
    }

    private BackgroundMerge? StartMerge()
    {
        lock (_gate)
        {
            ThrowIfFailed();
            return FindTier() is { Count: > 0 } tier ? new BackgroundMerge(_store, _index.Schema, tier) : null;
        }
    }

    /// <summary>Where a source is gone or withdrawn meanwhile, the work was for nothing: the next commit clears the files away.</summary>
    private void Complete(BackgroundMerge merge)
    {
        if (merge.Sources.Any(source => source.Core.Damage is not null || !_segments.Open.Contains(source)))
            return;
        _segments.Replace(merge.Sources, merge.CatchUp());
        if (!_changed)
            Publish(null);
    }
}
