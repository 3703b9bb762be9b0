using PolicySearch.Testing;
using PolicySearch.Vectors;

namespace PolicySearch.Store.Tests;

public sealed class EmbeddingVaultTests : IDisposable
{
    private static readonly EmbeddingModel Model = new("hash-1", "model", 3);

    private readonly TemporaryFolder _folder = new();
    private readonly DocumentStore _store;

    public EmbeddingVaultTests() => _store = DocumentStore.Open(_folder.Root);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Find_AfterKeep_GivesTheVectorOfTheTextAlone()
    {
        _store.Embeddings.Keep(Model, [("甲", [0, -1e-30f, float.MaxValue]), ("乙", [1, 2, 3])]);

        var found = _store.Embeddings.Find(Model, ["甲", "丙", "甲"]);
        Assert.Equal([0, 0, 1], Assert.Single(found).Value);
    }

    /// <summary>An index made of kept vectors is the one that was made of the vectors as computed.</summary>
    [Fact]
    public void Find_AfterKeep_GivesTheCodesThatTheIndexWouldMake()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var model = new EmbeddingModel("hash-3", "model", 256);
        var vectors = Enumerable.Range(0, 200)
            .Select(i => (Text: $"{i}", Vector: Enumerable.Range(0, 256).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray()))
            .ToList();

        _store.Embeddings.Keep(model, vectors);

        var found = _store.Embeddings.Find(model, vectors.Select(item => item.Text));
        foreach (var (text, vector) in vectors)
            Assert.True(Codes(vector).SequenceEqual(Codes(found[text])), $"seed {seed}, vector {text}");
    }

    [Fact]
    public void TakeFrom_AnotherStore_BringsTheVectorsOfOneModel()
    {
        using var folder = new TemporaryFolder();
        using var other = DocumentStore.Open(folder.Root);
        other.Embeddings.Keep(Model, [("甲", [0, 1, 0]), ("乙", [1, 0, 0])]);
        other.Embeddings.Keep(Model with { Hash = "hash-2" }, [("丙", [1, 0, 0])]);

        Assert.Equal(2, _store.Embeddings.TakeFrom(other.Embeddings, Model));

        Assert.Equal(2, _store.Count().Embeddings);
        Assert.Equal([0, 1, 0], _store.Embeddings.Find(Model, ["甲"])["甲"]);
    }

    [Fact]
    public void Find_ForAnotherModel_GivesNothing()
    {
        _store.Embeddings.Keep(Model, [("甲", [1, 2, 3])]);

        Assert.Empty(_store.Embeddings.Find(Model with { Hash = "hash-2" }, ["甲"]));
    }

    [Fact]
    public void Keep_OfAnotherDimension_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _store.Embeddings.Keep(Model, [("甲", [1])]));

    [Fact]
    public void Keep_OfTheSameTextAgain_StoresItOnce()
    {
        _store.Embeddings.Keep(Model, [("甲", [1, 2, 3])]);
        _store.Embeddings.Keep(Model, [("甲", [1, 2, 3])]);

        Assert.Equal(1, _store.Count().Embeddings);
    }

    [Fact]
    public void Keep_AfterTheDocumentWasDeleted_StaysForTheNextImport()
    {
        _store.Put(Samples.Submission("doc"));
        _store.Embeddings.Keep(Model, [("甲", [1, 2, 3])]);

        _store.Delete("doc");

        Assert.Single(_store.Embeddings.Find(Model, ["甲"]));
    }

    [Fact]
    public void RemoveOtherModels_WithTwoModels_KeepsTheNamedOne()
    {
        _store.Embeddings.Keep(Model, [("甲", [1, 2, 3])]);
        _store.Embeddings.Keep(Model with { Hash = "hash-2" }, [("甲", [1, 2, 3]), ("乙", [1, 2, 3])]);

        Assert.Equal(2, _store.Embeddings.RemoveOtherModels("hash-1"));
        Assert.Equal(1, _store.Count().Embeddings);
    }

    private static sbyte[] Codes(float[] vector)
    {
        var codes = new sbyte[vector.Length];
        VectorQuantizer.Quantize(vector, codes);
        return codes;
    }
}
