namespace PolicySearch.Engine.Merging;

/// <summary>
/// Chooses neighbours of like size, so that documents keep their order and each is rewritten about
/// log(documents) / log(width) times.
/// </summary>
/// <param name="width">How many segments are merged at once; more than that many of like size never stand side by side.</param>
internal sealed class MergePolicy(int width)
{
    /// <summary>Segments below this size count as equal.</summary>
    private const int Floor = 1000;

    /// <summary>How far below the largest of a tier, in powers of the width, a segment still belongs to it.</summary>
    private const double TierHeight = 0.75;

    /// <summary>The next merge: where it begins and how many segments it takes; null for none.</summary>
    /// <param name="sizes">Live documents and all documents of each segment.</param>
    public (int Start, int Count)? Find(IReadOnlyList<(int Live, int All)> sizes)
    {
        for (var i = 0; i < sizes.Count; i++)
        {
            if (sizes[i].Live < sizes[i].All / 2)
                return (i, 1); // More dead than alive.
        }

        var levels = sizes.Select(size => Math.Log(Math.Max(size.Live, Floor)) / Math.Log(width)).ToList();
        for (var start = 0; start < levels.Count;)
        {
            var bottom = levels.Skip(start).Max() - TierHeight;
            var last = levels.FindLastIndex(level => level >= bottom);
            if (last - start + 1 >= width)
                return (start, width);
            start = last + 1;
        }

        return null;
    }
}
