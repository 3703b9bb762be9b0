using PolicySearch.Vectors;

namespace PolicySearch.Engine.Vectors;

/// <summary>Coded vectors in memory.</summary>
internal sealed class BufferedVectors(int dimension) : VectorSource
{
    private readonly List<float> _scales = [];
    private sbyte[] _codes = [];

    public int Count => _scales.Count;

    public long Bytes => _codes.Length + ((long)_scales.Capacity * sizeof(float));

    public void Add(ReadOnlySpan<float> vector)
    {
        var start = Count * dimension;
        if (start + dimension > _codes.Length)
            Array.Resize(ref _codes, Math.Max(_codes.Length * 2, start + (dimension * 16)));
        _scales.Add(VectorQuantizer.Quantize(vector, _codes.AsSpan(start, dimension)));
    }

    public override float Scale(int window) => _scales[window];

    public override ReadOnlySpan<sbyte> Codes(int window) => _codes.AsSpan(window * dimension, dimension);
}
