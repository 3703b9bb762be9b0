using BenchmarkDotNet.Attributes;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Scoring;

namespace Micro;

/// <summary>BM25 scores of 128 postings.</summary>
public class BlockScores
{
    private const float Weight = 3.7f;

    private readonly uint[] _freqs = new uint[PackedBlock.Length];
    private readonly byte[] _norms = new byte[PackedBlock.Length];
    private readonly float[] _scores = new float[PackedBlock.Length];
    private readonly Bm25 _bm25 = new(143_835, 8_000_000);
    private ScoreTable _table = null!;

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < _freqs.Length; i++)
            (_freqs[i], _norms[i]) = ((uint)(random.Next(20) == 0 ? random.Next(9) : random.Next(3)), (byte)random.Next(20, 120));
        _table = new ScoreTable(_bm25, Weight).Prepare(long.MaxValue);
        Twins.AssertEqual<float>([.. Kernel()], Scalar());
    }

    /// <summary>The scalar twin: the formula.</summary>
    [Benchmark(Baseline = true)]
    public float[] Scalar()
    {
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = _bm25.Score(Weight, _freqs[i] + 1, _norms[i]);
        return _scores;
    }

    /// <summary>The table of small frequencies, which vector instructions filled.</summary>
    [Benchmark]
    public float[] Kernel()
    {
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = _table.Score(_freqs[i], _norms[i]);
        return _scores;
    }
}
