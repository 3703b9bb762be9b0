using System.Diagnostics;

namespace PolicySearch.FirstAnswer;

/// <summary>The program, serving in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private ServerProcess(Process process, string data, string address) => (_process, _data, Address) = (process, data, address);

    /// <summary>Its address.</summary>
    public string Address { get; }

    /// <summary>Imports documents into a new folder, then starts a server over it: it was asked nothing yet but whether it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string[] paths)
    {
        var data = Directory.CreateTempSubdirectory("policysearch-first-answer-").FullName;
        using (var import = Start(["index", .. paths, "--data", data]))
            await import.WaitForExitAsync();
        var port = Random.Shared.Next(20_000, 30_000);
        var server = new ServerProcess(Start(["serve", "--data", data, "--port", $"{port}"]), data, $"http://127.0.0.1:{port}");
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, server.Address))
            await Task.Delay(100);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "policysearch.dll"), .. arguments]) { RedirectStandardOutput = true })!;

    private static async Task<bool> IsReadyAsync(HttpClient http, string address)
    {
        try
        {
            using var response = await http.GetAsync(new Uri($"{address}/readyz"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
