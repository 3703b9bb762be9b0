using System.Diagnostics;
using System.Globalization;
using HybridLoad.Load;

namespace HybridLoad.Peers;

/// <summary>A single OpenSearch node over a data folder, a process of its own.</summary>
internal sealed class OpenSearchNode : IDisposable
{
    private readonly string _data;

    private OpenSearchNode(string data, int port)
    {
        _data = data;
        Address = new Uri($"http://127.0.0.1:{port}");
        ProcessId = int.Parse(File.ReadAllText(Path.Combine(data, "1.pid")), CultureInfo.InvariantCulture);
    }

    public Uri Address { get; }

    public int ProcessId { get; }

    /// <summary>Starts it, or takes over one that runs.</summary>
    /// <param name="peers">The folder with <c>opensearch/start.sh</c>.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="port">Its port on loopback.</param>
    /// <param name="heap">Its heap, for example <c>2g</c>.</param>
    /// <param name="memory">The group that it runs in; null for that of this process.</param>
    public static OpenSearchNode Start(string peers, string data, int port, string heap, MemoryGroup? memory)
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(peers, "opensearch", "start.sh"), data, "1", $"{port - 1}"]);
        start.Environment["HEAP"] = heap;
        using var script = MemoryGroup.Start(start, memory);
        script.WaitForExit();
        return script.ExitCode == 0 ? new OpenSearchNode(data, port) : throw new InvalidOperationException("OpenSearch did not start.");
    }

    public void Dispose()
    {
        using var kill = Process.Start("kill", [$"{ProcessId}"]);
        kill.WaitForExit();
        for (var i = 0; i < 300 && Directory.Exists($"/proc/{ProcessId}"); i++)
            Thread.Sleep(100);
        File.Delete(Path.Combine(_data, "1.pid"));
    }
}
