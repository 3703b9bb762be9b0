namespace HybridLoad.Load;

/// <summary>What a run of the generator saw.</summary>
/// <param name="Target">The server.</param>
/// <param name="Latencies">Milliseconds from when a search was due to the last byte of its answer, in the order of the searches.</param>
/// <param name="Problems">Searches that failed.</param>
internal sealed record LoadResult(string Target, double[] Latencies, IReadOnlyList<string> Problems)
{
    public void Print()
    {
        PrintRow("all", Latencies);
        PrintRow("plain", [.. Latencies.Where((_, i) => i % 3 != 2)]);
        PrintRow("facets, filter", [.. Latencies.Where((_, i) => i % 3 == 2)]);
        Console.WriteLine($"{Target,-14} errors {Problems.Count} of {Latencies.Length}");
        foreach (var problem in Problems.CountBy(text => text).OrderByDescending(text => text.Value).Take(5))
            Console.WriteLine($"{"",-14} {problem.Value} times {problem.Key}");
    }

    private void PrintRow(string what, double[] latencies)
    {
        Array.Sort(latencies = [.. latencies]);
        double At(double share) => latencies[Math.Min(latencies.Length - 1, (int)(share * latencies.Length))];
        Console.WriteLine($"{Target,-14} {what,-15} p50 {At(0.5),7:F1}  p90 {At(0.9),7:F1}  p99 {At(0.99),7:F1}  max {latencies[^1],7:F1} ms");
    }
}
