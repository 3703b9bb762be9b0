using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicySearch.Guides.Tests;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private Server(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Takes a server that was started, and waits until an address answers 200.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took too long.</exception>
    public static async Task<Server> WaitAsync(Process process, Uri address)
    {
        var server = new Server(process);
        using var http = new HttpClient();
        for (var started = Stopwatch.StartNew(); started.Elapsed < Patience && !process.HasExited; await Task.Delay(100))
        {
            if (await IsOkAsync(http, address))
                return server;
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"{address} did not answer.\n{server._log}");
    }

    /// <summary>Ends it as a service manager does.</summary>
    /// <exception cref="InvalidOperationException">Its exit code was not 0.</exception>
    public async Task StopAsync()
    {
        if (await Run.TerminateAsync(_process) is not 0 and var code)
            throw new InvalidOperationException($"The server ended with {code}.\n{_log}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsOkAsync(HttpClient http, Uri address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }
}
