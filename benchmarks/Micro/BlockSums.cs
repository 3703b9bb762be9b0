using BenchmarkDotNet.Attributes;
using PolicySearch.Engine.Postings;

namespace Micro;

/// <summary>128 gaps of postings to documents.</summary>
public class BlockSums
{
    private readonly int[] _gaps = new int[PackedBlock.Length];
    private readonly int[] _docs = new int[PackedBlock.Length];

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        foreach (ref var gap in _gaps.AsSpan())
            gap = random.Next(40);
        Twins.AssertEqual<int>([.. Kernel()], Scalar());
    }

    /// <summary>The scalar twin.</summary>
    [Benchmark(Baseline = true)]
    public int[] Scalar()
    {
        _gaps.CopyTo(_docs, 0);
        BlockSum.RunScalar(_docs, -1);
        return _docs;
    }

    /// <summary>The kernel of this machine.</summary>
    [Benchmark]
    public int[] Kernel()
    {
        _gaps.CopyTo(_docs, 0);
        BlockSum.Run(_docs, -1);
        return _docs;
    }
}
