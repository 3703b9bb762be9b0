using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Transformer;
using PolicySearch.Embeddings.Weights;
using PolicySearch.Testing;

namespace PolicySearch.Embeddings.Tests;

/// <summary>The files of the model that comes with the program, read once for all tests.</summary>
internal static class DefaultModel
{
    private static readonly Lazy<Vocabulary> LazyVocabulary = new(() => Vocabulary.Load(ModelFile.BuiltIn("vocab.txt")));
    private static readonly Lazy<EncoderWeights> LazyWeights = new(() => EncoderWeights.Load(ModelFile.BuiltIn("model.safetensors"), Vocabulary.Count));

    public static string Folder { get; } = Repository.PathOf("src", "PolicySearch.Embeddings", "Models", "policy-embed-zh");

    public static PolicyEmbedder Embedder { get; } = PolicyEmbedder.LoadDefault();

    public static Vocabulary Vocabulary => LazyVocabulary.Value;

    public static EncoderWeights Weights => LazyWeights.Value;

    public static string FileOf(string name) => Path.Combine(Folder, name);

    public static float[] Encode(Encoder encoder, params IReadOnlyList<int[]> texts)
    {
        var batch = new TokenBatch();
        foreach (var text in texts)
            batch.Add(text);
        var vectors = new float[texts.Count * EncoderShape.Dimension];
        encoder.Encode(batch, vectors);
        return vectors;
    }
}
