using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>The segments as the writer sees them: those that are open, and those that were lost to damage.</summary>
internal sealed class SegmentList
{
    private readonly List<WorkingSegment> _open = [];
    private readonly List<IndexDamage> _lost = [];

    public IReadOnlyList<WorkingSegment> Open => _open;

    public IReadOnlyList<IndexDamage> Lost => [.. _lost];

    /// <summary>Open segments that are not withdrawn.</summary>
    public List<WorkingSegment> Whole => [.. _open.Where(segment => segment.Core.Damage is null)];

    public List<SegmentEntry> Entries => [.. _open.Select(segment => segment.Entry)];

    public static SegmentList OpenAll(FileTable files, Manifest manifest, int dimension)
    {
        var list = new SegmentList();
        list._lost.AddRange(manifest.Lost);
        try
        {
            foreach (var entry in manifest.Segments)
                list.TryOpen(files, entry, dimension);
            return list;
        }
        catch
        {
            list.Clear();
            throw;
        }
    }

    public void Add(WorkingSegment segment) => _open.Add(segment);

    /// <summary>Puts <paramref name="merged"/> in the place of the first of <paramref name="sources"/>; null for nothing.</summary>
    public void Replace(IReadOnlyList<WorkingSegment> sources, WorkingSegment? merged)
    {
        var place = _open.IndexOf(sources[0]);
        if (merged is not null)
            _open.Insert(place, merged);
        foreach (var source in sources)
        {
            _open.Remove(source);
            source.Release();
        }
    }

    /// <summary>
    /// Gives withdrawn segments up for good. They have missed changes, so that a later opening, to which they may look
    /// whole until their damage is touched, must not find them again.
    /// </summary>
    public void GiveUpDamaged()
    {
        foreach (var segment in _open.Where(segment => segment.Core.Damage is not null).ToList())
        {
            _lost.Add(segment.Core.Damage!);
            _open.Remove(segment);
            segment.Release();
        }
    }

    /// <summary>Lets go of all segments, the damaged ones too.</summary>
    public void Clear()
    {
        _open.ForEach(segment => segment.Release());
        _open.Clear();
        _lost.Clear();
    }

    public Snapshot ToSnapshot(Manifest manifest, Action<IndexDamage> report) =>
        new(manifest, [.. _open.Select(segment => segment.ToView())], Lost, report);

    private void TryOpen(FileTable files, SegmentEntry entry, int dimension)
    {
        try
        {
            _open.Add(WorkingSegment.Open(files, entry, dimension));
        }
        catch (DamagedFileException exception)
        {
            _lost.Add(exception.Damage);
        }
    }
}
