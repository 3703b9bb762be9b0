using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>The index at one commit. Its files stay until the last holder is gone.</summary>
internal sealed class Snapshot : RefCounted
{
    private readonly Action<IndexDamage> _report;
    private readonly IReadOnlyList<SegmentLeaf> _leaves;

    /// <param name="manifest">The commit.</param>
    /// <param name="views">Its segments, in order; taken over by the snapshot.</param>
    /// <param name="lost">Segments that could not be opened.</param>
    /// <param name="report">Called once for each segment that is withdrawn.</param>
    public Snapshot(Manifest manifest, IReadOnlyList<SegmentView> views, IReadOnlyList<IndexDamage> lost, Action<IndexDamage> report)
    {
        var leaves = new List<SegmentLeaf>();
        var docBase = 0;
        foreach (var view in views)
        {
            leaves.Add(new SegmentLeaf(view, leaves.Count, docBase));
            docBase = checked(docBase + view.Core.DocCount);
        }

        (Manifest, _leaves, Lost, _report) = (manifest, leaves, lost, report);
    }

    public Manifest Manifest { get; }

    public IReadOnlyList<IndexDamage> Lost { get; }

    public IEnumerable<SegmentView> Views => _leaves.Select(leaf => leaf.View);

    public IReadOnlyList<IndexDamage> Damages =>
        [.. Lost, .. _leaves.Select(leaf => leaf.Core.Damage).OfType<IndexDamage>()];

    public bool IsPartial => Lost.Count > 0 || _leaves.Any(leaf => leaf.Core.Damage is not null);

    /// <summary>
    /// Asks the segments that are whole. Where damage is met, its segment is withdrawn and all is asked anew without it:
    /// no part of a damaged segment's answer is in the result.
    /// </summary>
    public T Run<T>(Func<IReadOnlyList<SegmentLeaf>, T> ask)
    {
        while (true)
        {
            var whole = _leaves.Where(leaf => leaf.Core.Damage is null).ToList();
            try
            {
                return ask(whole);
            }
            catch (DamagedFileException exception)
            {
                Withdraw(exception.Damage);
            }
        }
    }

    /// <summary>Asks the segment of one document.</summary>
    /// <exception cref="IndexDamagedException">The segment is withdrawn, or damage is met.</exception>
    public T RunOn<T>(int doc, Func<SegmentLeaf, int, T> ask)
    {
        var leaf = LeafOf(doc);
        if (leaf.Core.Damage is { } damage)
            throw new IndexDamagedException($"Index segment {damage.Segment} is withdrawn: {damage.File}: {damage.Reason}");
        try
        {
            return ask(leaf, doc - leaf.DocBase);
        }
        catch (DamagedFileException exception)
        {
            Withdraw(exception.Damage);
            throw new IndexDamagedException(exception.Message, exception);
        }
    }

    public void Withdraw(IndexDamage damage)
    {
        if (_leaves.First(leaf => leaf.Core.Name == damage.Segment).Core.Withdraw(damage))
            _report(damage);
    }

    public SegmentLeaf LeafOf(int doc)
    {
        foreach (var leaf in _leaves)
        {
            if (leaf.Has(doc))
                return leaf;
        }

        throw new ArgumentOutOfRangeException(nameof(doc), doc, "This searcher has no such document.");
    }

    protected override void Free()
    {
        foreach (var leaf in _leaves)
            leaf.View.Release();
    }
}
