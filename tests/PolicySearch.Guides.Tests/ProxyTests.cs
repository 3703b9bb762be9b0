using System.Text.Json.Nodes;
using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>The proxy's configuration in the operators' guide, in a real nginx.</summary>
[Collection(PublishedCollection.Name)]
public sealed class ProxyTests(PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nginx_WithThePrefixOfTheGuide_ServesPageInterfaceAndPermalinks()
    {
        var (port, outside) = ($"{Server.FreePort()}", $"{Server.FreePort()}");
        var environment = new Dictionary<string, string>();
        await using var server = await Server.WaitAsync(
            Run.Start(_folder.Root, environment, program.Path, "serve", Repository.PathOf("seeds"), "--port", port, "--public-url", "https://policy.example.gov.cn/policy"),
            new Uri($"http://127.0.0.1:{port}/readyz"));
        var location = Guide.Read("operators.md").Blocks.Single(block => block.Language == "nginx").Text.Replace("5080", port, StringComparison.Ordinal);
        var configuration = _folder.Write("nginx.conf", $$"""
            daemon off; pid nginx.pid; error_log stderr;
            events {}
            http { access_log off; server { listen 127.0.0.1:{{outside}}; {{location}} } }
            """);
        await using var proxy = await Server.WaitAsync(
            Run.Start(_folder.Root, environment, "nginx", "-p", _folder.Root, "-c", configuration), new Uri($"http://127.0.0.1:{outside}/policy/healthz"));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{outside}/policy/") };
        http.DefaultRequestHeaders.Host = "policy.example.gov.cn";

        var hit = JsonNode.Parse(await http.GetStringAsync(new Uri("api/v1/search?q=铁路", UriKind.Relative)))!["hits"]![0]!;
        Assert.StartsWith("https://policy.example.gov.cn/policy/documents/", (string)hit["permalink"]!, StringComparison.Ordinal);
        var page = await http.GetStringAsync(new Uri("documents/some", UriKind.Relative));
        Assert.Contains("\"../page/", page, StringComparison.Ordinal);
        Assert.NotEmpty(await http.GetStringAsync(new Uri("page/any/main.js", UriKind.Relative)));
    }
}
