using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Buffering;

/// <summary>New vectors of documents that stand in segments already, until they are written as a layer.</summary>
internal sealed class PendingVectors(int dimension)
{
    private readonly Dictionary<string, Dictionary<string, VectorRun>> _fields = new(StringComparer.Ordinal);
    private BufferedVectors _vectors = new(dimension);

    public bool IsEmpty => _fields.Count == 0;

    public long Bytes => _vectors.Bytes + _fields.Values.Sum(runs => runs.Count * 128L);

    public void Set(string field, string id, IReadOnlyList<float[]> vectors)
    {
        if (!_fields.TryGetValue(field, out var runs))
            _fields.Add(field, runs = new Dictionary<string, VectorRun>(StringComparer.Ordinal));
        runs[id] = new VectorRun(-1, _vectors, _vectors.Count, vectors.Count);
        foreach (var vector in vectors)
            _vectors.Add(vector);
    }

    /// <summary>Forgets what was pending for a document that is deleted or replaced.</summary>
    public void Remove(string id)
    {
        foreach (var runs in _fields.Values)
            runs.Remove(id);
    }

    /// <summary>Hands out everything and begins anew.</summary>
    public IReadOnlyList<(string Field, string Id, VectorRun Run)> Take()
    {
        var all = _fields.SelectMany(field => field.Value.Select(run => (field.Key, run.Key, run.Value))).ToList();
        _fields.Clear();
        _vectors = new BufferedVectors(dimension);
        return all;
    }
}
