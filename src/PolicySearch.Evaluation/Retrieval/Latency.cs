using System.Globalization;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Times of one step over all questions, one at a time.</summary>
/// <param name="MedianMilliseconds">Half of them took no longer.</param>
/// <param name="P95Milliseconds">95% of them took no longer.</param>
public sealed record Latency(double MedianMilliseconds, double P95Milliseconds)
{
    /// <summary>Of times in milliseconds; at least one.</summary>
    public static Latency Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Latency(Quantile(sorted, 0.5), Quantile(sorted, 0.95));
    }

    /// <summary>The fixed form <c>p50_ms 2.1 p95_ms 4.0</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50_ms {MedianMilliseconds:F1} p95_ms {P95Milliseconds:F1}");

    private static double Quantile(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
