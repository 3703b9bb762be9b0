namespace LiveUpdates;

/// <summary>Times in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _times = [];

    public void Add(double milliseconds)
    {
        lock (_gate)
            _times.Add(milliseconds);
    }

    public void Add(IEnumerable<double> times)
    {
        lock (_gate)
            _times.AddRange(times);
    }

    /// <summary>The smallest time that <paramref name="percent"/> of all do not exceed; 0 where there are none.</summary>
    public double Percentile(double percent)
    {
        lock (_gate)
        {
            var sorted = _times.Order().ToList();
            return sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100) - 1)];
        }
    }

    public override string ToString() => $"p50 {Percentile(50):0.0} p99 {Percentile(99):0.0} max {Percentile(100):0.0} ms";
}
