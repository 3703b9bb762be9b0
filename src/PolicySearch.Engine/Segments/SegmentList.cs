using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>The segments as the writer sees them: those that are open, and those whose files are so damaged that they could not be opened.</summary>
internal sealed class SegmentList
{
    private readonly List<WorkingSegment> _open = [];
    private readonly List<(SegmentEntry Entry, IndexDamage Damage)> _lost = [];

    public IReadOnlyList<WorkingSegment> Open => _open;

    public IReadOnlyList<IndexDamage> LostDamages => [.. _lost.Select(lost => lost.Damage)];

    /// <summary>Open segments that are not withdrawn.</summary>
    public List<WorkingSegment> Whole => [.. _open.Where(segment => segment.Core.Damage is null)];

    /// <summary>What the next manifest lists.</summary>
    public List<SegmentEntry> Entries => [.. _open.Select(segment => segment.Entry), .. _lost.Select(lost => lost.Entry)];

    public static SegmentList OpenAll(FileTable files, Manifest manifest, int dimension)
    {
        var list = new SegmentList();
        foreach (var entry in manifest.Segments)
        {
            try
            {
                list._open.Add(WorkingSegment.Open(files, entry, dimension));
            }
            catch (DamagedFileException exception)
            {
                list._lost.Add((entry, exception.Damage));
            }
        }

        return list;
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

    /// <summary>Lets go of all segments, the damaged ones too.</summary>
    public void Clear()
    {
        _open.ForEach(segment => segment.Release());
        _open.Clear();
        _lost.Clear();
    }

    public Snapshot ToSnapshot(Manifest manifest, Action<IndexDamage> report) =>
        new(manifest, [.. _open.Select(segment => segment.ToView())], LostDamages, report);
}
