using System.Text;
using PolicySearch.Engine.Buffering;
using PolicySearch.Engine.Merging;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine;

/// <summary>
/// Changes an index. Nothing is seen by searchers or survives a crash before <see cref="Commit"/>. Methods may be
/// called from any thread; they wait for each other. After a failure (but of the analyser) every further call fails: open
/// the index again, it stands at its last commit.
/// </summary>
public sealed class IndexWriter
{
    /// <summary>A field's buffer is one array: beyond this it might not grow any more.</summary>
    private const long MaxBufferBytes = 1L << 30;

    private const long BytesPerDelete = 128; // the id, its hash entry, roughly

    private readonly Lock _gate = new();
    private readonly SearchIndex _index;
    private readonly SegmentList _segments;
    private readonly SegmentStore _store;
    private readonly FieldRules _rules;
    private readonly PendingVectors _vectors;
    private readonly HashSet<string> _deletes = new(StringComparer.Ordinal);
    private BufferedSegment _buffer;
    private Exception? _failure;
    private bool _changed;

    internal IndexWriter(SearchIndex index, SegmentList segments, SegmentStore store)
    {
        (_index, _segments, _store) = (index, segments, store);
        _rules = new FieldRules(index.Schema);
        _vectors = new PendingVectors(index.Schema.VectorDimension);
        _buffer = NewBuffer();
    }

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
                DeleteFromSegments(document.Id);
                FlushIfFull();
            });
        }
    }

    /// <summary>Deletes the document with an id, if there is one.</summary>
    public void Delete(string id) => Change(() =>
    {
        _buffer.Delete(id);
        DeleteFromSegments(id);
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
        _segments.GiveUpDamaged();
        foreach (var segment in _segments.Open)
            segment.WriteLive(_store.Directory, _store.NextNumber);
        _index.Publish(_segments, userData);
        _changed = false;
    });

    /// <summary>Merges all segments into one without deleted documents; as every change, it takes effect with <see cref="Commit"/>.</summary>
    public void Merge() => Change(() =>
    {
        Flush();
        while (_segments.Whole is { } whole && (whole.Count > 1 || whole.Any(segment => segment.LiveCount < segment.Core.DocCount)))
            TryMerge(whole);
    });

    internal void Close()
    {
        lock (_gate)
        {
            _failure ??= new ObjectDisposedException(nameof(IndexWriter));
            _segments.Clear();
        }
    }

    private BufferedSegment NewBuffer() => new(_index.Schema, _index.Analyzer);

    private void Change(Action action) => Guarded(() =>
    {
        _changed = true;
        action();
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

    private void DeleteFromSegments(string id)
    {
        _vectors.Remove(id);
        if (_segments.Open.Count > 0)
            _deletes.Add(id);
    }

    private void FlushIfFull()
    {
        if (_buffer.Bytes + _vectors.Bytes + (_deletes.Count * BytesPerDelete) > Math.Min(_index.Options.BufferBytes, MaxBufferBytes))
            Flush();
    }

    /// <summary>Brings everything that is in memory into segments; deletions stay in memory until the commit.</summary>
    private void Flush()
    {
        ApplyDeletes();
        if (_buffer.DocCount > 0)
        {
            var buffer = _buffer;
            _buffer = NewBuffer();
            _segments.Add(_store.Open(buffer.Flush(_store.Directory, _store.NextSegmentName())));
        }

        if (!_vectors.IsEmpty)
            _index.Guard(_segments.Whole, new VectorUpdate(_store, _vectors.Take()).Apply);
    }

    private void ApplyDeletes()
    {
        if (_deletes.Count == 0)
            return;
        var ids = _deletes.Select(Encoding.UTF8.GetBytes).ToList();
        _index.Guard(_segments.Whole, segment =>
        {
            foreach (var id in ids)
            {
                if (segment.Find(id) is >= 0 and var doc)
                    segment.Delete(doc);
            }
        });
        _deletes.Clear();
    }

    private void MergeTiers()
    {
        var policy = new MergePolicy(_index.Options.SegmentsPerTier);
        while (policy.Find([.. _segments.Whole.Select(segment => (segment.LiveCount, segment.Core.DocCount))]) is var (start, count))
            TryMerge(_segments.Whole.GetRange(start, count));
    }

    /// <summary>Merges segments; where one of them is damaged, it is withdrawn instead, and nothing is merged.</summary>
    private void TryMerge(IReadOnlyList<WorkingSegment> sources)
    {
        var name = _store.NextSegmentName();
        try
        {
            var merged = sources.Sum(source => source.LiveCount) == 0
                ? null
                : _store.Open(new SegmentMerger(_store.Directory, _index.Schema, sources).Merge(name));
            _segments.Replace(sources, merged);
        }
        catch (DamagedFileException exception)
        {
            _index.Withdraw(_segments, exception.Damage);
        }
    }
}
