using System.Text;

namespace PolicySearch.Embeddings.Tests;

/// <summary>Model files that are missing or damaged: each gives an error with the file's name.</summary>
public sealed class ModelFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policysearch-model-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_NoFolder_NamesTheFile() => AssertFails("vocab.txt", Path.Combine(_folder.FullName, "nowhere"));

    [Fact]
    public void Load_NoWeights_NamesTheFile()
    {
        Copy("vocab.txt");
        AssertFails("model.safetensors");
        Assert.Throws<EmbeddingModelException>(() => PolicyEmbedder.Load(_folder.FullName).Info);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    [InlineData(25_000_000)]
    public void Load_WeightsCutOff_NamesTheFile(int length)
    {
        Copy("vocab.txt");
        Write(File.ReadAllBytes(DefaultModel.FileOf("model.safetensors"))[..length]);
        AssertFails("model.safetensors");
    }

    [Theory]
    [InlineData("\"heads\": \"8\"", "\"heads\": \"4\"")]
    [InlineData("projection.weight", "projection.veight")]
    [InlineData("\"dtype\": \"F32\", \"shape\": [256, 512]", "\"dtype\": \"F32\", \"shape\": [512, 256]")]
    [InlineData("\"dtype\": \"I8\", \"shape\": [21128, 512]", "\"dtype\": \"U8\", \"shape\": [21128, 512]")]
    [InlineData("{\"__metadata__\"", "x\"__metadata__\"")]
    public void Load_HeaderChanged_NamesTheFile(string original, string changed)
    {
        Copy("vocab.txt");
        var bytes = File.ReadAllBytes(DefaultModel.FileOf("model.safetensors"));
        var header = Encoding.UTF8.GetString(bytes, 8, (int)BitConverter.ToInt64(bytes));
        Assert.Contains(original, header, StringComparison.Ordinal);
        Encoding.UTF8.GetBytes(header.Replace(original, changed, StringComparison.Ordinal)).CopyTo(bytes, 8);
        Write(bytes);
        AssertFails("model.safetensors");
    }

    [Fact]
    public void Load_OtherVocabulary_Fails()
    {
        File.Copy(DefaultModel.FileOf("model.safetensors"), Path.Combine(_folder.FullName, "model.safetensors"));
        File.WriteAllText(Path.Combine(_folder.FullName, "vocab.txt"), "[UNK]\n[CLS]\n[SEP]\n国\n");
        AssertFails("model.safetensors");
        File.WriteAllText(Path.Combine(_folder.FullName, "vocab.txt"), "国\n");
        AssertFails("vocab.txt");
    }

    private void AssertFails(string file, string? folder = null)
    {
        var embedder = PolicyEmbedder.Load(folder ?? _folder.FullName);
        var error = Assert.Throws<EmbeddingModelException>(() => embedder.TryEmbed("国", new float[PolicyEmbedder.Dimension]));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    private void Copy(string name) => File.Copy(DefaultModel.FileOf(name), Path.Combine(_folder.FullName, name));

    private void Write(byte[] weights) => File.WriteAllBytes(Path.Combine(_folder.FullName, "model.safetensors"), weights);
}
