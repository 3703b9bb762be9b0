using System.Buffers;
using PolicySearch.Engine.Segments;
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
internal sealed class VectorScan(QuantizedQuery query, SignQuery? signs, int limit)
{
    private const int MinimumCandidates = 1000;
    private const int CandidatesPerHit = 10;

    /// <summary>An exact comparison takes as long as the coarse ones of about so many windows.</summary>
    private const int CoarsePerExact = 16;

    private readonly TopHits<WindowScore> _hits = new(limit);

    /// <summary>Windows that the coarse pass keeps of each layer.</summary>
    private long Candidates => MinimumCandidates + ((long)limit * CandidatesPerHit);

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

    public IReadOnlyList<VectorHit> Take() => [.. _hits.Take().Select(hit => new VectorHit(hit.Doc, hit.Key.Score, hit.Key.Window))];

    private void ScanLayer(int docBase, VectorLayer layer, ReadOnlySpan<ulong> allowed)
    {
        var scorer = new LayerScorer(query, layer, docBase, _hits);
        if (signs is not null && layer.HasSigns && PaysCoarsePass(layer, allowed))
        {
            foreach (var index in new CoarsePass(signs, (int)Candidates).Run(layer, allowed))
                scorer.Add(index);
        }
        else
        {
            AddAll(ref scorer, layer.Docs, allowed);
        }

        scorer.Flush();
    }

    private bool PaysCoarsePass(VectorLayer layer, ReadOnlySpan<ulong> allowed)
    {
        var exact = (double)BitSets.Count(allowed) * layer.WindowCount / layer.DocCount;
        return exact * CoarsePerExact > layer.WindowCount + ((double)Candidates * CoarsePerExact);
    }

    private static void AddAll(ref LayerScorer scorer, ReadOnlySpan<int> docs, ReadOnlySpan<ulong> allowed)
    {
        var index = 0;
        for (var doc = BitSets.Next(allowed, 0); doc >= 0; doc = BitSets.Next(allowed, doc + 1))
        {
            index = Locate(docs, index, doc);
            scorer.Add(index);
        }
    }

    /// <summary>Where <paramref name="doc"/> stands in rising numbers: at most as far on as it is larger, and just there where none is missing.</summary>
    private static int Locate(ReadOnlySpan<int> docs, int from, int doc)
    {
        var last = Math.Min(from + (doc - docs[from]), docs.Length - 1);
        return docs[last] == doc ? last : from + docs[from..last].BinarySearch(doc);
    }
}
