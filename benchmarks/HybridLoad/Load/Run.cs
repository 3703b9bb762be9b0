namespace HybridLoad.Load;

/// <summary>One measurement of a running server: warming up, the load, and what the process took.</summary>
internal static class Run
{
    /// <returns>True if no search failed.</returns>
    public static async Task<bool> MeasureAsync(ITarget target, Workload workload, int processId, int rate, int seconds, int warmUpSeconds)
    {
        using var generator = new Generator(target, workload);
        var warm = await generator.RunAsync(0, Math.Max(1, rate / 2), warmUpSeconds);
        var before = ProcessUse.Of(processId);
        // Another place in the round, so that the answers that warming up has brought into caches are not asked for again at once.
        var result = await generator.RunAsync(warm.Latencies.Length, rate, seconds);
        var after = ProcessUse.Of(processId);
        result.Print();
        var use = after.ProcessorSeconds - before.ProcessorSeconds;
        Console.WriteLine($"{target.Name,-14} {rate} searches/s for {seconds} s; processor {use / seconds:F2} cores, {use * 1e3 / result.Latencies.Length:F1} ms a search");
        Console.WriteLine($"{target.Name,-14} resident {after.ResidentMb:F0} MB = own {after.AnonymousMb:F0} + mapped files {after.MappedMb:F0} (index {after.IndexMb:F0}); peak {after.PeakMb:F0}");
        return result.Problems.Count == 0;
    }
}
