using Microsoft.AspNetCore.Http;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Tests;

public sealed class OpenAiEmbedderTests : IAsyncLifetime
{
    private static readonly EmbeddingSourceOptions Options = new() { BatchSize = 2, Timeout = TimeSpan.FromSeconds(20), Retries = 2 };

    private EmbeddingServer _server = null!;

    public async Task InitializeAsync() => _server = await EmbeddingServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Generate_MoreTextsThanABatch_AreSentInBatchesAndComeBackInOrder(bool asNumbers)
    {
        _server.AsNumbers = asNumbers;
        var handle = await OpenAsync(Options);
        _server.Requests.Clear();
        string[] texts = ["停车", "公积金", "养老保险", "医", "路灯管理"];

        var vectors = await handle.Generator.GenerateAsync(texts);

        Assert.Equal([2, 2, 1], _server.Requests.Select(request => request.Length));
        foreach (var (text, vector) in texts.Zip(vectors))
        {
            var expected = EmbeddingServer.VectorOf(text);
            var length = Math.Sqrt(expected.Sum(number => number * number));
            Assert.All(vector.Vector.ToArray().Zip(expected), pair => Assert.Equal(pair.Second / length, pair.First, 1e-5));
        }
    }

    [Fact]
    public async Task Open_Server_TellsModelAndDimension()
    {
        _server.Dimension = 7;
        var handle = await OpenAsync(Options);

        Assert.Equal("bge-m3", handle.Info.Name);
        Assert.Equal(7, handle.Info.Dimension);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Generate_PassingFailure_IsTriedAgain(int status)
    {
        var handle = await OpenAsync(Options);
        _server.FailNext(context => FailAsync(context, status));

        Assert.Single(await handle.Generator.GenerateAsync(["停车"]));
    }

    [Fact]
    public async Task Generate_FailureThatStays_SaysSo()
    {
        var handle = await OpenAsync(Options with { Retries = 0 });
        _server.FailNext(context => FailAsync(context, 500));

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => handle.Generator.GenerateAsync(["停车"]));

        Assert.Contains("500", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Key_IsSentAndAWrongOneIsNamed()
    {
        await OpenAsync(Options with { ApiKey = "the-key" });
        Assert.Equal("Bearer the-key", _server.Authorization);
        _server.FailNext(context => FailAsync(context, 401));

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => OpenAsync(Options));

        Assert.Contains(EmbeddingSourceOptions.KeyVariables[0], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_SlowServer_EndsAtTheTimeLimit()
    {
        var handle = await OpenAsync(Options with { Retries = 0, Timeout = TimeSpan.FromMilliseconds(200) });
        var release = new TaskCompletionSource();
        _server.FailNext(_ => release.Task);

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => handle.Generator.GenerateAsync(["停车"]));
        release.SetResult();

        Assert.Contains("超时", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_Cancelled_IsCancelled()
    {
        var handle = await OpenAsync(Options);
        var release = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        _server.FailNext(_ =>
        {
            stop.Cancel();
            return release.Task;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handle.Generator.GenerateAsync(["停车"], cancellationToken: stop.Token));
        release.SetResult();
    }

    [Fact]
    public async Task Generate_AnotherDimensionThanBefore_IsRefused()
    {
        var handle = await OpenAsync(Options);
        _server.Dimension = 4;

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => handle.Generator.GenerateAsync(["停车"]));

        Assert.Contains("4 维", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NobodyListens_NamesTheAddress()
    {
        var address = _server.Address;
        await _server.DisposeAsync();
        Assert.True(EmbeddingSource.TryParse($"openai:{address}#bge-m3", out var source));

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => source.OpenAsync(Options with { Retries = 0 }));

        Assert.Contains(address.Authority, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builtin", true)]
    [InlineData("openai:https://example.org/v1#text-embedding-3-small", true)]
    [InlineData("openai:https://example.org/v1", false)]
    [InlineData("openai:ftp://example.org/v1#m", false)]
    [InlineData("onnx:", false)]
    [InlineData("bge-m3", false)]
    public void TryParse_Line_IsReadAgainFromItsOwnText(string line, bool expected)
    {
        Assert.Equal(expected, EmbeddingSource.TryParse(line, out var source));
        if (expected)
        {
            Assert.True(EmbeddingSource.TryParse(source.Text, out var again));
            Assert.Equal(source.Text, again.Text);
        }
    }

    private Task<EmbeddingModelHandle> OpenAsync(EmbeddingSourceOptions options)
    {
        Assert.True(EmbeddingSource.TryParse($"openai:{_server.Address}#bge-m3", out var source));
        return source.OpenAsync(options);
    }

    private static Task FailAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "0";
        return context.Response.WriteAsJsonAsync(new { error = new { message = "no" } });
    }
}
