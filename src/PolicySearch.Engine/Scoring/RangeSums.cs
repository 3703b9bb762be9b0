namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Sums of scores, and of shares where they are asked for, for one of the <see cref="DocRanges"/>. Sums are kept in 64 bits:
/// floats whose sizes are not more than a factor of 2²⁸ apart add without any rounding, so that their order does not matter.
/// </summary>
internal sealed class RangeSums(bool hasShares)
{
    /// <summary>The sum of no scores, told from the sum 0 by its sign.</summary>
    private const double Nothing = -0.0;

    private readonly double[] _scores = new double[DocRanges.Size];
    private readonly double[]? _shares = hasShares ? new double[DocRanges.Size] : null;

    /// <summary>First document.</summary>
    public int From { get; private set; }

    /// <summary>One past the last document.</summary>
    public int End { get; private set; }

    public bool HasShares => _shares is not null;

    public Span<double> Scores => _scores;

    public void Start(int from, int end)
    {
        (From, End) = (from, end);
        _scores.AsSpan().Fill(Nothing);
        _shares?.AsSpan().Clear();
    }

    public void Add(int doc, float score, double share)
    {
        _scores[doc - From] += score;
        if (_shares is not null)
            _shares[doc - From] += share;
    }

    public void AddShare(int doc, double share) => _shares![doc - From] += share;

    public double Share(int doc) => _shares is null ? 0 : _shares[doc - From];

    public double Score(int doc) => _scores[doc - From];

    public bool Matches(int doc) => !double.IsNegative(_scores[doc - From]);
}
