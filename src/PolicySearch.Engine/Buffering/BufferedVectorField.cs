using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Buffering;

/// <summary>Vectors of one field in memory, documents rising.</summary>
internal sealed class BufferedVectorField(int dimension) : IBuffered
{
    private readonly BufferedVectors _vectors = new(dimension);
    private readonly List<VectorRun> _runs = [];

    public long Bytes => _vectors.Bytes + (_runs.Capacity * 24L);

    public IReadOnlyList<VectorRun> Runs => _runs;

    public void Add(int doc, ReadOnlySpan<float> vector)
    {
        if (_runs.Count > 0 && _runs[^1].Doc == doc)
            _runs[^1] = _runs[^1] with { Count = _runs[^1].Count + 1 };
        else
            _runs.Add(new VectorRun(doc, _vectors, _vectors.Count, 1));
        _vectors.Add(vector);
    }
}
