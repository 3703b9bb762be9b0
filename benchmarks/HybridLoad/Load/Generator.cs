using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace HybridLoad.Load;

/// <summary>
/// An open-loop generator: request i is due at start + i / rate, whatever became of the others, and its latency counts from then on. A server that
/// stalls therefore pays for everybody who had to wait.
/// </summary>
internal sealed class Generator(ITarget target, Workload workload) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Asks <paramref name="rate"/> searches a second.</summary>
    /// <param name="first">Number of the first search in the workload.</param>
    /// <param name="rate">Searches a second.</param>
    /// <param name="seconds">For how long.</param>
    public async Task<LoadResult> RunAsync(int first, int rate, int seconds)
    {
        var latencies = new double[rate * seconds];
        var problems = new ConcurrentBag<string>();
        var running = new Task[latencies.Length];
        var start = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 10);
        for (var i = 0; i < latencies.Length; i++)
        {
            var due = start + (Stopwatch.Frequency * i / rate);
            await UntilAsync(due);
            var request = i;
            running[i] = Task.Run(async () => latencies[request] = await AskAsync(workload.At(first + request), due, problems));
        }

        await Task.WhenAll(running);
        return new LoadResult(target.Name, latencies, [.. problems]);
    }

    public void Dispose() => _client.Dispose();

    /// <returns>Milliseconds since the search was due, when its answer was there to the last byte.</returns>
    private async Task<double> AskAsync(Query query, long due, ConcurrentBag<string> problems)
    {
        try
        {
            using var request = target.Ask(query);
            using var response = await _client.SendAsync(request);
            var answer = await response.Content.ReadAsByteArrayAsync();
            var latency = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
            var problem = response.StatusCode == HttpStatusCode.OK ? target.Problem(query, answer) : $"status {(int)response.StatusCode}";
            if (problem is not null)
                problems.Add($"{problem}: {query.Text}");
            return latency;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            problems.Add(error.Message);
            return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
        }
    }

    private static async Task UntilAsync(long due)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
    }
}
