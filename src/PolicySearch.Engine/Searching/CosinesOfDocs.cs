using System.Runtime.InteropServices;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Vectors;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Cosines of a query and the vectors of chosen documents, computed on the codes: nothing is decoded.</summary>
internal static class CosinesOfDocs
{
    /// <summary>For each document, in their order, the cosine of each of its windows; empty where one has no vectors.</summary>
    public static float[][] Of(IReadOnlyList<SegmentLeaf> leaves, string field, QuantizedQuery query, int[] docs)
    {
        var cosines = new float[docs.Length][];
        Array.Fill(cosines, []);
        foreach (var leaf in leaves)
        {
            foreach (var (layer, valid) in leaf.View.Vectors(field).Layers)
                Fill(cosines, query, docs, leaf, layer, valid);
        }

        return cosines;
    }

    private static void Fill(float[][] cosines, QuantizedQuery query, int[] docs, SegmentLeaf leaf, VectorLayer layer, ulong[] valid)
    {
        var layerDocs = layer.Docs;
        var starts = layer.Starts;
        var scales = layer.Scales;
        var found = new List<int>(docs.Length);
        var runs = new List<WindowRun>(docs.Length);
        for (var i = 0; i < docs.Length; i++)
        {
            if (!leaf.Has(docs[i]) || !BitSets.Contains(valid, docs[i] - leaf.DocBase))
                continue;
            var index = layerDocs.BinarySearch(docs[i] - leaf.DocBase);
            found.Add(i);
            runs.Add(new WindowRun(starts[index], starts[index + 1] - starts[index]));
        }

        var all = new float[runs.Sum(run => run.Count)];
        CopiedCosines.Compute(layer, query, scales, CollectionsMarshal.AsSpan(runs), all);
        var at = 0;
        for (var i = 0; i < found.Count; i++)
        {
            cosines[found[i]] = all[at..(at + runs[i].Count)];
            at += runs[i].Count;
        }
    }
}
