using BenchmarkDotNet.Attributes;
using PolicySearch.Vectors;

namespace Micro;

/// <summary>A 16-bit query and an int8 vector of 256 components.</summary>
public class DotProducts
{
    private const int Dimension = 256;

    private readonly short[] _query = new short[Dimension];
    private readonly sbyte[] _codes = new sbyte[Dimension];

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < Dimension; i++)
            (_query[i], _codes[i]) = ((short)random.Next(-short.MaxValue, short.MaxValue), (sbyte)random.Next(-127, 128));
        Twins.AssertEqual([Kernel()], [Scalar()]);
    }

    /// <summary>The scalar twin.</summary>
    [Benchmark(Baseline = true)]
    public int Scalar() => DotProduct.Scalar(_query, _codes);

    /// <summary>The kernel of this machine.</summary>
    [Benchmark]
    public int Kernel() => DotProduct.Compute(_query, _codes);
}
