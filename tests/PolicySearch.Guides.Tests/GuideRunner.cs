using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>
/// Runs the blocks of a guide in their order, as a reader would, in a folder that has the seeds. Two things are not as written: the port 5080 is a
/// free one, and what the guide puts under /srv/policysearch lies in that folder.
/// </summary>
internal sealed class GuideRunner : IAsyncDisposable
{
    private const string ServeCommand = "policysearch serve";
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;
    private readonly string _port = $"{Server.FreePort()}";
    private Server? _server;
    private string _output = "";

    public GuideRunner(PublishedProgram program)
    {
        // Debian's python3 has Debian's packages.
        _environment = new() { ["PATH"] = $"{program.Folder}:/usr/bin:{Environment.GetEnvironmentVariable("PATH")}", ["DOTNET_NOLOGO"] = "1", ["LC_ALL"] = "C.UTF-8" };
        foreach (var name in (string[])["seeds", "deploy", "tests/golden/searches"])
            Copy(Repository.PathOf(name), _folder.PathOf(name));
    }

    /// <summary>Runs one block.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task RunAsync(GuideBlock block)
    {
        var text = block.Text.Replace("5080", _port, StringComparison.Ordinal).Replace("/srv/policysearch", _folder.Root, StringComparison.Ordinal);
        switch (block.Kind)
        {
            case BlockKind.Run when !PublishedProgram.IsPublish(block):
                await RunAsync(block.Language, text);
                break;
            case BlockKind.File:
                _folder.Write(block.Detail, text);
                break;
            case BlockKind.Output:
                RequireOutput(text);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    private Task RunAsync(string language, string text) => language switch
    {
        "bash" when text.Contains(ServeCommand, StringComparison.Ordinal) => ServeAsync(text),
        "bash" => PrintAsync("bash", "-euo", "pipefail", "-c", text),
        "python" => PrintAsync("python3", _folder.Write("block.py", text)),
        "r" => PrintAsync("Rscript", _folder.Write("block.R", text)),
        "csharp" => PrintAsync("dotnet", "run", _folder.Write("block.cs", text)),
        _ => ConnectAsync(JsonNode.Parse(text)!["mcpServers"]!["policysearch"]!),
    };

    /// <summary>Runs a program to its end; env finds it in the PATH that it is given.</summary>
    private async Task PrintAsync(params string[] command) => _output = await Run.ToEndAsync(_folder.Root, _environment, "env", command);

    /// <summary>A server runs until the guide ends or starts another one.</summary>
    private async Task ServeAsync(string text)
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        var command = text.Replace(ServeCommand, $"exec {ServeCommand} --port {_port}", StringComparison.Ordinal);
        _server = await Server.WaitAsync(
            Run.Start(_folder.Root, _environment, "bash", "-euo", "pipefail", "-c", command), new Uri($"http://127.0.0.1:{_port}/readyz"));
    }

    /// <summary>An assistant with this configuration finds the tools, and one of them answers.</summary>
    private async Task ConnectAsync(JsonNode configuration)
    {
        await using var client = await McpClient.CreateAsync(Transport(configuration));
        var answer = await client.CallToolAsync("search_clauses", new Dictionary<string, object?> { ["query"] = "高铁由谁牵头建设" });
        if (answer.IsError == true)
            throw new InvalidOperationException("The assistant's search failed.");
    }

    private IClientTransport Transport(JsonNode configuration) => (string?)configuration["type"] == "http"
        ? new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri((string)configuration["url"]!) })
        : new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "env",
            Arguments = [(string)configuration["command"]!, .. configuration["args"]!.AsArray().Select(argument => (string)argument!)],
            EnvironmentVariables = _environment!,
        });

    /// <summary>Each line of the output as the guide shows it, … for anything, must come in this order.</summary>
    private void RequireOutput(string text)
    {
        var pattern = string.Join("(?s:.*?)", text.Trim().Split('…').Select(piece => Regex.Replace(Regex.Escape(piece.Trim()), @"(\\ |\\n|\s)+", @"\s+")));
        if (!Regex.IsMatch(_output, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)))
            throw new InvalidOperationException($"The output is not as shown:\n{text}\nbut:\n{_output}");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
