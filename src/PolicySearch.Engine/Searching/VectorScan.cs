using System.Buffers;
using System.Numerics;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Compares a query with the vectors of the documents that are allowed. With sign codes of the query, large sets are first
/// narrowed down to candidates; without, every vector is compared. Scores are exact in both cases.
/// </summary>
/// <param name="query">The query.</param>
/// <param name="signs">The query for the coarse pass; null for the exact scan.</param>
/// <param name="limit">Documents to find.</param>
/// <param name="compared">Windows that the coarse pass leaves to be compared.</param>
/// <param name="allWindows">Windows of all layers that are scanned.</param>
internal sealed class VectorScan(QuantizedQuery query, SignQuery? signs, int limit, long compared, long allWindows)
{
    /// <summary>Windows compared at a time in a sweep.</summary>
    public const int SweepWindows = 1024;

    /// <summary>Each layer keeps at least so many: what is near may stand in one of them alone.</summary>
    private const int LeastOfLayer = 500;

    private const int WordBits = 64;

    private readonly NearestDocs _hits = new(limit);

    /// <summary>
    /// Windows that the coarse pass keeps of a layer: its part of what one layer with all windows would keep, and some more. Coarse scores
    /// of different layers do not compare, since each layer takes off its own mean.
    /// </summary>
    private int Candidates(VectorLayer layer)
    {
        var part = (long)Math.Ceiling(compared * (layer.WindowCount / (double)allWindows));
        return (int)Math.Min(Math.Min(compared, LeastOfLayer + part), layer.WindowCount);
    }

    /// <param name="docBase">Number of the segment's first document.</param>
    /// <param name="vectors">Vectors of the segment.</param>
    /// <param name="allowed">Bits of the documents allowed; null for all.</param>
    public void Scan(int docBase, SegmentVectors vectors, ulong[]? allowed)
    {
        if (allowed is null)
        {
            foreach (var (layer, valid) in vectors.Layers)
                ScanLayer(docBase, layer, valid);
            return;
        }

        var both = ArrayPool<ulong>.Shared.Rent(allowed.Length);
        foreach (var (layer, valid) in vectors.Layers)
        {
            for (var i = 0; i < allowed.Length; i++)
                both[i] = valid[i] & allowed[i];
            ScanLayer(docBase, layer, both.AsSpan(0, allowed.Length));
        }

        ArrayPool<ulong>.Shared.Return(both);
    }

    public IReadOnlyList<VectorHit> Take() => _hits.Take();

    /// <summary>Whether every window was compared that is allowed.</summary>
    public bool HasComparedAll { get; private set; } = true;

    private void ScanLayer(int docBase, VectorLayer layer, ReadOnlySpan<ulong> docs)
    {
        using var allowed = new AllowedWindows(layer, docs);
        var hits = new WindowHits(layer, allowed, docBase, _hits);
        if (signs is null)
            CompareAll(new MappedScorer(query, layer, hits), layer, allowed);
        else if (ScanCost.PaysCoarsePass(layer, allowed, Candidates(layer)))
            CompareSome(new CopyingScorer(query, layer, hits), Chosen(signs, layer, allowed));
        else
            CompareAll(new CopyingScorer(query, layer, hits), layer, allowed);
    }

    private List<int> Chosen(SignQuery signs, VectorLayer layer, AllowedWindows allowed)
    {
        var pass = new CoarsePass(signs, Candidates(layer));
        var windows = pass.Run(layer, allowed);
        HasComparedAll &= !pass.HasLeftOut;
        return windows;
    }

    private static void CompareSome(CopyingScorer scorer, List<int> windows)
    {
        foreach (var window in windows)
            scorer.Pick(window);
        scorer.Flush();
    }

    private static void CompareAll<T>(T scorer, VectorLayer layer, AllowedWindows allowed)
        where T : IWindowScorer, allows ref struct
    {
        for (var word = 0; word < allowed.Words; word++)
        {
            var bits = allowed.Word(word);
            if (IsDense(bits))
            {
                var first = word * WordBits;
                while (word + 1 < allowed.Words && (word + 2) * WordBits - first <= SweepWindows && IsDense(allowed.Word(word + 1)))
                    word++;
                scorer.Sweep(first, Math.Min((word + 1) * WordBits, layer.WindowCount) - first);
                continue;
            }

            for (; bits != 0; bits &= bits - 1)
                scorer.Pick((word * WordBits) + BitOperations.TrailingZeroCount(bits));
        }

        scorer.Flush();
    }

    private static bool IsDense(ulong bits) => BitOperations.PopCount(bits) >= ScanCost.DenseWord;
}
