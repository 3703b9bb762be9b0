using System.Diagnostics;
using HybridLoad.Load;

namespace HybridLoad.Peers;

/// <summary>The program's server, as a process of its own over a data folder.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts it, with the cache of questions off, and waits until it is ready.</summary>
    /// <param name="program">The file <c>policysearch.dll</c>.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="port">The port on loopback.</param>
    /// <param name="memory">The group that it runs in; null for that of this process.</param>
    public static async Task<Server> StartAsync(string program, string data, int port, MemoryGroup? memory = null)
    {
        var clock = Stopwatch.StartNew();
        string[] arguments = [program, "serve", "--data", data, "--port", $"{port}", "--question-cache", "0"];
        var server = new Server(MemoryGroup.Start(new ProcessStartInfo("dotnet", arguments), memory), new Uri($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (!await server.IsReadyAsync(client))
            await Task.Delay(100);
        Console.WriteLine($"server ready after {clock.Elapsed.TotalSeconds:F1} s");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await _process.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"The server ended with code {_process.ExitCode}.");
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/readyz"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
