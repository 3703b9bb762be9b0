using BenchmarkDotNet.Attributes;
using PolicySearch.Vectors;

namespace Micro;

/// <summary>The coarse pass over one block: 64 vectors of 256 signs.</summary>
public class CoarseScores
{
    private const int Dimension = 256;

    private readonly byte[] _block = new byte[SignCodes.BlockBytes(Dimension)];
    private readonly ushort[] _scores = new ushort[SignCodes.BlockVectors];
    private SignQuery _query = null!;

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        random.NextBytes(_block);
        _query = new SignQuery([.. Enumerable.Range(0, Dimension).Select(_ => random.NextSingle() - 0.5f)]);
        Twins.AssertEqual<ushort>(Kernel().ToArray(), Scalar());
    }

    /// <summary>The scalar twin.</summary>
    [Benchmark(Baseline = true)]
    public ushort[] Scalar()
    {
        _query.ScoreScalar(_block, _scores);
        return _scores;
    }

    /// <summary>The kernel of this machine.</summary>
    [Benchmark]
    public ushort[] Kernel()
    {
        _query.Score(_block, _scores);
        return _scores;
    }
}
