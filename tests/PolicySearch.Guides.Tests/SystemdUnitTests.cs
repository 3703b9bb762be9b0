using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>The unit of systemd: verified by systemd's own tool, and its command run with its environment.</summary>
[Collection(PublishedCollection.Name)]
public sealed class SystemdUnitTests(PublishedProgram program) : IDisposable
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly string[] Unit = File.ReadAllLines(Repository.PathOf("deploy", "policysearch.service"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Unit_HoldsNothingThatSystemdRefuses()
    {
        var unit = _folder.Write("policysearch.service", string.Join('\n', Unit).Replace("/usr/local/bin/policysearch", program.Path, StringComparison.Ordinal));

        await Run.ToEndAsync(_folder.Root, None, "bash", "-c", $"systemd-analyze verify --man=no {unit} 2>&1 | tee verdict; test ! -s verdict");
    }

    [Fact]
    public async Task ExecStart_WithItsEnvironment_ServesWithTheKeyAndStopsCleanly()
    {
        var port = $"{Server.FreePort()}";
        var data = Directory.CreateDirectory(_folder.PathOf("data")).FullName;
        var environment = Values("Environment").Select(value => value.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]
            .Replace("/var/cache/policysearch", _folder.PathOf("cache"), StringComparison.Ordinal));
        environment["POLICYSEARCH_WRITE_KEY"] = "0123456789abcdef";
        environment["HOME"] = "/nonexistent";
        var command = Values("ExecStart").Single()
            .Replace("/usr/local/bin/policysearch", program.Path, StringComparison.Ordinal)
            .Replace("/var/lib/policysearch", data, StringComparison.Ordinal).Split(' ');

        await using var server = await Server.WaitAsync(
            Run.Start(data, environment, command[0], [.. command[1..], "--port", port]), new Uri($"http://127.0.0.1:{port}/readyz"));
        using var http = new HttpClient();
        using var content = new StringContent("一、新建充电桩。");
        using var refused = await http.PutAsync(new Uri($"http://127.0.0.1:{port}/api/v1/documents/a"), content);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.True(File.Exists(Path.Combine(data, "store.db")));
        Assert.True(Directory.Exists(_folder.PathOf("cache")));
        await server.StopAsync();
    }

    private static IEnumerable<string> Values(string name) =>
        Unit.Where(line => line.StartsWith(name + "=", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);
}
