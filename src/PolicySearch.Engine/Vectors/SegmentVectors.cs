using PolicySearch.Engine.Segments;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Vectors;

/// <summary>The vectors of one field in one segment: layers, and which documents of each are not replaced by a newer one.</summary>
internal sealed class SegmentVectors
{
    private readonly List<(VectorLayer Layer, ulong[] Valid)> _layers = [];
    private readonly ulong[] _docs;

    /// <param name="layers">Layers of the field, the oldest first.</param>
    /// <param name="docCount">Documents of the segment.</param>
    public SegmentVectors(IReadOnlyList<VectorLayer> layers, int docCount)
    {
        _docs = new ulong[BitSets.WordCount(docCount)];
        var seen = new ulong[_docs.Length];
        for (var i = layers.Count - 1; i >= 0; i--)
            _layers.Add((layers[i], TakeValid(layers[i], seen)));
    }

    /// <summary>Layers with the documents whose vectors they hold, the newest first.</summary>
    public IReadOnlyList<(VectorLayer Layer, ulong[] Valid)> Layers => _layers;

    /// <summary>Documents that have vectors.</summary>
    public ReadOnlySpan<ulong> Docs => _docs;

    private ulong[] TakeValid(VectorLayer layer, ulong[] seen)
    {
        var valid = new ulong[seen.Length];
        var docs = layer.Docs;
        var starts = layer.Starts;
        for (var i = 0; i < docs.Length; i++)
        {
            if (BitSets.Contains(seen, docs[i]))
                continue;
            BitSets.Add(seen, docs[i]);
            BitSets.Add(valid, docs[i]);
            if (starts[i + 1] > starts[i])
                BitSets.Add(_docs, docs[i]); // A newer layer may also take a document's vectors away.
        }

        return valid;
    }

    /// <summary>The vectors of all documents that have some, documents rising.</summary>
    public List<VectorRun> Runs()
    {
        var runs = new List<VectorRun>();
        foreach (var (layer, valid) in _layers)
        {
            var docs = layer.Docs;
            var starts = layer.Starts;
            for (var i = 0; i < docs.Length; i++)
            {
                if (BitSets.Contains(valid, docs[i]))
                    runs.Add(new VectorRun(docs[i], layer, starts[i], starts[i + 1] - starts[i]));
            }
        }

        runs.Sort((a, b) => a.Doc.CompareTo(b.Doc));
        return runs;
    }

    public VectorRun? Find(int doc)
    {
        foreach (var (layer, valid) in _layers)
        {
            if (BitSets.Contains(valid, doc))
                return layer.RunOf(doc);
        }

        return null;
    }

    /// <summary>The vectors of a document as they are kept.</summary>
    public IReadOnlyList<float[]> Decode(int doc)
    {
        if (Find(doc) is not { } run)
            return [];
        var vectors = new List<float[]>();
        for (var window = run.First; window < run.First + run.Count; window++)
        {
            var codes = run.Source.Codes(window);
            vectors.Add(new float[codes.Length]);
            VectorQuantizer.Decode(codes, run.Source.Scale(window), vectors[^1]);
        }

        return vectors;
    }
}
