using System.Numerics;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Chooses the windows of a layer that are worth an exact comparison, by their sign codes.</summary>
/// <param name="query">The query.</param>
/// <param name="count">Windows to keep.</param>
internal sealed class CoarsePass(SignQuery query, int count)
{
    /// <summary>Whether it has left out a window that it might have chosen.</summary>
    public bool HasLeftOut { get; private set; }

    /// <param name="layer">A layer with sign codes.</param>
    /// <param name="allowed">Which of its windows may be chosen.</param>
    /// <returns>All windows of the documents that have a window kept, rising.</returns>
    public List<int> Run(VectorLayer layer, AllowedWindows allowed)
    {
        var docs = layer.Docs;
        var signs = layer.Signs;
        var blockBytes = signs.Length / layer.SignBlocks;
        var owners = new WindowOwners(layer);
        using var candidates = new SignCandidates(count);
        Span<ushort> scores = stackalloc ushort[SignCodes.BlockVectors];
        for (var block = 0; block < layer.SignBlocks; block++)
        {
            var first = block * SignCodes.BlockVectors;
            var wanted = allowed.Word(block) & InLayer(layer.WindowCount - first);
            if (wanted == 0)
                continue;
            query.Score(signs.Slice(block * blockBytes, blockBytes), scores);
            for (var above = candidates.Above(scores) & wanted; above != 0; above &= above - 1)
            {
                var position = BitOperations.TrailingZeroCount(above);
                if (!allowed.MustCheck || allowed.Contains(docs[owners.IndexOf(first + position)]))
                    candidates.Add(scores[position], first + position);
            }
        }

        var chosen = candidates.Take();
        HasLeftOut = candidates.HasDropped;
        return WithSiblings(layer, chosen);
    }

    /// <summary>Bits of the vectors of a block when so many are left.</summary>
    private static ulong InLayer(int left) => left >= SignCodes.BlockVectors ? ulong.MaxValue : (1UL << left) - 1;

    /// <summary>All windows of the documents of windows.</summary>
    private static List<int> WithSiblings(VectorLayer layer, ReadOnlySpan<(ushort Score, int Window)> candidates)
    {
        var starts = layer.Starts;
        var owners = new WindowOwners(layer);
        var windows = new List<int>(candidates.Length);
        foreach (var (_, candidate) in candidates)
        {
            if (windows.Count > 0 && windows[^1] >= candidate)
                continue;
            var index = owners.IndexOf(candidate);
            for (var window = starts[index]; window < starts[index + 1]; window++)
                windows.Add(window);
        }

        return windows;
    }
}
