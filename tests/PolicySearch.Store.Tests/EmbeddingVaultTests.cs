using PolicySearch.Testing;

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
    public void Find_AfterKeep_GivesEveryBitBack()
    {
        float[] vector = [0.1f, -1e-30f, float.MaxValue];

        _store.Embeddings.Keep(Model, [("甲", vector), ("乙", [1, 2, 3])]);

        var found = _store.Embeddings.Find(Model, ["甲", "丙", "甲"]);
        Assert.Equal(vector, Assert.Single(found).Value);
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
}
