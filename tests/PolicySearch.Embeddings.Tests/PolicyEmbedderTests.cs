using Microsoft.Extensions.AI;

namespace PolicySearch.Embeddings.Tests;

public sealed class PolicyEmbedderTests
{
    private static readonly PolicyEmbedder Embedder = DefaultModel.Embedder;

    [Fact]
    public async Task GenerateAsync_ReferenceTexts_VectorsOfTheInt8Arithmetic()
    {
        ReferenceLine[] lines = [.. ReferenceLine.All.Where(line => line.Ids.Length is > 2 and < 40)];
        var embeddings = await ((IEmbeddingGenerator<string, Embedding<float>>)Embedder).GenerateAsync(lines.Select(line => line.Text));
        Assert.Equal(lines.Length, embeddings.Count);
        for (var i = 0; i < lines.Length; i++)
            Assert.True(Vectors.Cosine(embeddings[i].Vector.Span, lines[i].Int8) > 0.97, lines[i].Text);
    }

    [Fact]
    public void Embed_ManyTextsAndThreads_SameAsOneByOne()
    {
        string[] texts = [.. ReferenceLine.All.Where(line => line.Ids.Length > 2).Select(line => line.Text).Take(60)];
        var vectors = Embedder.Embed(texts, degreeOfParallelism: 2);
        var alone = new float[PolicyEmbedder.Dimension];
        for (var i = 0; i < texts.Length; i++)
        {
            Embedder.Embed(texts[i], alone);
            Assert.Equal(alone, vectors[i]);
        }
    }

    [Fact]
    public void Embed_TextBeyondTheModel_FirstPiecesCount()
    {
        var (a, b) = (new float[PolicyEmbedder.Dimension], new float[PolicyEmbedder.Dimension]);
        Embedder.Embed(new string('国', 254), a);
        Embedder.Embed(new string('国', 100_000), b);
        Assert.Equal(a, b);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u200b\0")]
    public void Embed_NothingToEmbed_ThrowsAndTrySaysSo(string text)
    {
        var vector = new float[PolicyEmbedder.Dimension];
        Assert.False(Embedder.TryEmbed(text, vector));
        Assert.Throws<ArgumentException>(() => Embedder.Embed(text, vector));
        Assert.Throws<ArgumentException>(() => Embedder.Embed(["国家", text]));
    }

    [Fact]
    public void Embed_ShortDestination_Throws() => Assert.Throws<ArgumentException>(() => Embedder.Embed("国家", new float[255]));

    [Fact]
    public void Embed_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => Embedder.Embed(["国家"], 1, new CancellationToken(canceled: true)));

    [Fact]
    public async Task GenerateAsync_OptionsOfAnotherModel_Throws()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Embedder.GenerateAsync(["国家"], new EmbeddingGenerationOptions { Dimensions = 512 }));
        await Assert.ThrowsAsync<ArgumentException>(() => Embedder.GenerateAsync(["国家"], new EmbeddingGenerationOptions { ModelId = "other" }));
        Assert.Single(await Embedder.GenerateAsync(["国家"], new EmbeddingGenerationOptions { Dimensions = 256, ModelId = Embedder.Info.Name }));
    }

    [Fact]
    public void GetService_KnownTypes_ModelDescribed()
    {
        var info = Assert.IsType<EmbeddingModelInfo>(Embedder.GetService(typeof(EmbeddingModelInfo)));
        Assert.Equal(("policy-embed-zh-1", 256), (info.Name, info.Dimension));
        Assert.Matches("^[0-9a-f]{64}$", info.Hash);
        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(Embedder.GetService(typeof(EmbeddingGeneratorMetadata)));
        Assert.Equal((info.Name, 256), (metadata.DefaultModelId, metadata.DefaultModelDimensions));
        Assert.Same(Embedder, Embedder.GetService(typeof(IPassageWindows)));
        Assert.Null(Embedder.GetService(typeof(string)));
        Assert.Null(Embedder.GetService(typeof(EmbeddingModelInfo), "key"));
    }
}
