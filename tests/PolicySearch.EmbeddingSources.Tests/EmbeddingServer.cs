using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicySearch.EmbeddingSources.Tests;

/// <summary>A real HTTP server that answers <c>/v1/embeddings</c>: a text's vector is made of its length and its first character.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, Task>> _failures = new();

    private EmbeddingServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/embeddings", AnswerAsync);
    }

    /// <summary>Texts of each request that was answered.</summary>
    public List<string[]> Requests { get; } = [];

    /// <summary>What the last request had as its <c>Authorization</c>.</summary>
    public string? Authorization { get; private set; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimension { get; set; } = 3;

    /// <summary>Whether vectors come as arrays of numbers, as from most servers that are not OpenAI's.</summary>
    public bool AsNumbers { get; set; }

    public Uri Address => new($"{_app.Urls.First()}/v1");

    public static async Task<EmbeddingServer> StartAsync()
    {
        var server = new EmbeddingServer();
        await server._app.StartAsync();
        return server;
    }

    public static float[] VectorOf(string text, int dimension = 3) =>
        [.. Enumerable.Range(0, dimension).Select(i => i switch { 0 => 3f, 1 => text.Length, _ => text[0] % (i + 5) })];

    /// <summary>The next request gets this answer instead.</summary>
    public void FailNext(Func<HttpContext, Task> answer) => _failures.Enqueue(answer);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Authorization = context.Request.Headers.Authorization;
        if (_failures.TryDequeue(out var failure))
        {
            await failure(context);
            return;
        }

        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        string[] texts = [.. body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];
        Requests.Add(texts);
        await context.Response.WriteAsJsonAsync(new
        {
            @object = "list",
            model = body.GetProperty("model").GetString(),
            data = texts.Select((text, i) => new { @object = "embedding", index = i, embedding = Encode(VectorOf(text, Dimension)) }).Reverse(),
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        });
    }

    private object Encode(float[] vector) => AsNumbers
        ? vector
        : Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(vector));
}
