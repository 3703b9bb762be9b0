using System.Diagnostics;

namespace LiveUpdates;

/// <summary>Hybrid searches at a steady rate; each one's time counts from when it was due, so that a stall is paid by all who waited.</summary>
internal sealed class SearchLoad(Uri address, IReadOnlyList<string> questions) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _next;
    private int _failures;

    public int Failures => _failures;

    public async Task<double[]> RunAsync(int rate, int seconds)
    {
        var tasks = new List<Task<double>>();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = start + (Stopwatch.Frequency * (long)i / rate);
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            tasks.Add(AskAsync(due));
        }

        return await Task.WhenAll(tasks);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A number behind the question makes each one new, so that its vector is never remembered.</summary>
    private async Task<double> AskAsync(long due)
    {
        var number = Interlocked.Increment(ref _next);
        var question = Uri.EscapeDataString($"{questions[number % questions.Count]} {number}");
        try
        {
            using var answer = await _client.GetAsync(new Uri(address, $"/api/v1/search?q={question}"));
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
                Interlocked.Increment(ref _failures);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            Interlocked.Increment(ref _failures);
        }

        return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
    }
}
