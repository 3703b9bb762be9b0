using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Compares a query with every vector of the documents that are allowed; the cost falls with their number.</summary>
internal sealed class VectorScan(QuantizedQuery query, int limit)
{
    private readonly TopHits<WindowScore> _hits = new(limit);

    /// <param name="docBase">Number of the segment's first document.</param>
    /// <param name="vectors">Vectors of the segment.</param>
    /// <param name="allowed">Bits of the documents allowed; null for all.</param>
    public void Scan(int docBase, SegmentVectors vectors, ulong[]? allowed)
    {
        foreach (var (layer, valid) in vectors.Layers)
            ScanLayer(docBase, layer, allowed is null ? valid : Both(valid, allowed));
    }

    public IReadOnlyList<VectorHit> Take() => [.. _hits.Take().Select(hit => new VectorHit(hit.Doc, hit.Key.Score, hit.Key.Window))];

    private void ScanLayer(int docBase, VectorLayer layer, ulong[] allowed)
    {
        var docs = layer.Docs;
        var starts = layer.Starts;
        var scales = layer.Scales;
        var index = 0;
        for (var doc = BitSets.Next(allowed, 0); doc >= 0; doc = BitSets.Next(allowed, doc + 1))
        {
            index = Locate(docs, index, doc);
            var best = new WindowScore(float.NegativeInfinity, -1);
            for (var window = starts[index]; window < starts[index + 1]; window++)
            {
                var score = query.Cosine(layer.Codes(window), scales[window]);
                if (score > best.Score)
                    best = new WindowScore(score, window - starts[index]);
            }

            if (best.Window >= 0)
                _hits.Add(docBase + doc, best);
        }
    }

    /// <summary>Where <paramref name="doc"/> stands in rising numbers: at most as far on as it is larger, and just there where none is missing.</summary>
    private static int Locate(ReadOnlySpan<int> docs, int from, int doc)
    {
        var last = Math.Min(from + (doc - docs[from]), docs.Length - 1);
        return docs[last] == doc ? last : from + docs[from..last].BinarySearch(doc);
    }

    private static ulong[] Both(ulong[] a, ulong[] b)
    {
        var both = new ulong[a.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = a[i] & b[i];
        return both;
    }
}
