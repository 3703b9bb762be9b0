using System.Numerics;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Chooses the documents of a layer that are worth an exact comparison, by the sign codes of their windows.</summary>
/// <param name="query">The query.</param>
/// <param name="count">Windows to keep.</param>
internal sealed class CoarsePass(SignQuery query, int count)
{
    /// <param name="layer">A layer with sign codes.</param>
    /// <param name="allowed">Bits of documents of the layer.</param>
    /// <returns>Where the documents chosen stand in the layer, rising.</returns>
    public List<int> Run(VectorLayer layer, ReadOnlySpan<ulong> allowed)
    {
        var docs = layer.Docs;
        var starts = layer.Starts;
        var signs = layer.Signs;
        var blockBytes = signs.Length / layer.SignBlocks;
        using var candidates = new SignCandidates(count);
        Span<ushort> scores = stackalloc ushort[SignCodes.BlockVectors];
        var index = 0;
        for (var block = 0; block < layer.SignBlocks; block++)
        {
            query.Score(signs.Slice(block * blockBytes, blockBytes), scores);
            var first = block * SignCodes.BlockVectors;
            for (var above = candidates.Above(scores) & InLayer(layer.WindowCount - first); above != 0; above &= above - 1)
            {
                var position = BitOperations.TrailingZeroCount(above);
                index = IndexOf(starts, index, first + position);
                if (BitSets.Contains(allowed, docs[index]))
                    candidates.Add(scores[position], index);
            }
        }

        return candidates.Take();
    }

    /// <summary>Bits of the vectors of a block when so many are left.</summary>
    private static ulong InLayer(int left) => left >= SignCodes.BlockVectors ? ulong.MaxValue : (1UL << left) - 1;

    /// <summary>The document, not before <paramref name="from"/>, that has a window: the last one that begins at it or before.</summary>
    private static int IndexOf(ReadOnlySpan<int> starts, int from, int window)
    {
        var (low, step) = (from, 1);
        while (low + step < starts.Length && starts[low + step] <= window)
            (low, step) = (low + step, step * 2);
        for (; step > 0; step >>= 1)
        {
            if (low + step < starts.Length && starts[low + step] <= window)
                low += step;
        }

        return low;
    }
}
