using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LiveUpdates;

/// <summary>Puts documents of twenty articles at a steady rate and looks each up by a word of its own until it is found.</summary>
internal sealed class UpdateLoad(Uri address, IReadOnlyList<string> texts) : IDisposable
{
    private const int ArticlesPerDocument = 20;

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _failures;

    public Latencies Found { get; } = new();

    public int Failures => _failures;

    public int Documents { get; private set; }

    public async Task RunAsync(int perSecond, CancellationToken stop)
    {
        var running = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                running.Add(PutAsync(Documents++));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>What the server says of its background work.</summary>
    public async Task<string> StateAsync() => $"{await MissingAsync()} clauses wait for their vectors";

    public async Task WaitUntilEmbeddedAsync()
    {
        while (await MissingAsync() > 0)
            await Task.Delay(500);
    }

    public async Task DeleteAllAsync()
    {
        for (var i = 0; i < Documents; i++)
            (await _client.DeleteAsync(DocumentAddress(i))).Dispose();
    }

    public void Dispose() => _client.Dispose();

    /// <summary>From the sending of the document until a search for its word, asked again and again, has it.</summary>
    private async Task PutAsync(int number)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var content = new StringContent(TextOf(number), Encoding.UTF8, "text/plain");
            using var answer = await _client.PutAsync(DocumentAddress(number), content);
            answer.EnsureSuccessStatusCode();
            var search = new Uri(address, $"/api/v1/search?q={WordOf(number)}&mode=keyword&size=1");
            while (await CountAsync(search) < ArticlesPerDocument)
                await Task.Delay(5);
            Found.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    private async Task<long> CountAsync(Uri search)
    {
        using var json = JsonDocument.Parse(await _client.GetByteArrayAsync(search));
        return json.RootElement.GetProperty("total").GetInt64();
    }

    private async Task<long> MissingAsync()
    {
        using var json = JsonDocument.Parse(await (await _client.GetAsync(new Uri(address, "/readyz"))).Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("missingVectors").GetInt64();
    }

    private Uri DocumentAddress(int number) => new(address, $"/api/v1/documents/live-update-{number}");

    /// <summary>A word of letters alone: letters and digits would be two.</summary>
    private static string WordOf(int number) =>
        "qx" + new string([.. number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => "bcdfghjkmn"[digit - '0'])]);

    private string TextOf(int number)
    {
        var text = new StringBuilder($"关于实时更新第{number}次的通知\n");
        for (var article = 0; article < ArticlesPerDocument; article++)
            text.Append(CultureInfo.InvariantCulture, $"第{Chinese(article + 1)}条　{WordOf(number)} {texts[((number * ArticlesPerDocument) + article) % texts.Count]}\n");
        return text.ToString();
    }

    private static string Chinese(int number) =>
        $"{(number < 10 ? "" : number < 20 ? "十" : "二十")}{"零一二三四五六七八九"[number % 10]}".Replace("十零", "十", StringComparison.Ordinal);
}
