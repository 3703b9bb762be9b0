using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Sums of scores for a stretch of documents; sums are kept in 64 bits, as Lucene does.</summary>
/// <param name="shares">Share of each clause, where a least share is asked for; otherwise null.</param>
/// <param name="minCount">How many clauses have to match.</param>
/// <param name="minShare">Which sum of shares has to match.</param>
internal sealed class ScoreWindow(double[]? shares, int minCount, double minShare)
{
    public const int MaxSize = 4096;

    private readonly ulong[] _matched = new ulong[MaxSize / 64];
    private double[] _scores = []; // The large arrays are made when they are needed: a pruned search does without.
    private ushort[]? _counts;
    private double[]? _shares;
    private int _size;

    /// <summary>First document of the stretch.</summary>
    public int Base { get; private set; }

    /// <summary>One past the last document of the stretch.</summary>
    public int End => Base + _size;

    public void Start(int doc, int size)
    {
        if (_scores.Length == 0)
            Allocate();
        (Base, _size) = (doc, Math.Min(size, Scorer.NoMoreDocs - doc));
        Array.Clear(_scores, 0, size);
        Array.Clear(_matched);
        if (_counts is not null)
            Array.Clear(_counts, 0, size);
        if (_shares is not null)
            Array.Clear(_shares, 0, size);
    }

    public void Add(int doc, float score, int clause)
    {
        var index = doc - Base;
        _scores[index] += score;
        _matched[index >> 6] |= 1UL << (index & 63);
        if (_counts is not null)
            _counts[index]++;
        if (_shares is not null)
            _shares[index] += shares![clause];
    }

    /// <summary>The first document not before <paramref name="doc"/> that matches well enough; −1 where the stretch has none.</summary>
    public int Next(int doc)
    {
        for (var index = BitSets.Next(_matched, doc - Base); index >= 0; index = BitSets.Next(_matched, index + 1))
        {
            if ((_counts is null || _counts[index] >= minCount) && (_shares is null || _shares[index] >= minShare))
                return Base + index;
        }

        return -1;
    }

    public float Score(int doc) => (float)_scores[doc - Base];

    private void Allocate()
    {
        _scores = new double[MaxSize];
        _counts = minCount > 1 ? new ushort[MaxSize] : null;
        _shares = shares is null ? null : new double[MaxSize];
    }
}
