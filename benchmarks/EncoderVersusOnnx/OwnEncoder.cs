using System.Diagnostics;
using PolicySearch.Embeddings;
using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Transformer;
using PolicySearch.Embeddings.Weights;

namespace EncoderVersusOnnx;

/// <summary>The project's encoder on one thread.</summary>
internal sealed class OwnEncoder : IPeer
{
    private readonly Encoder _encoder;

    public OwnEncoder(string modelFolder)
    {
        var start = Stopwatch.GetTimestamp();
        var vocabulary = Vocabulary.Load(ModelFile.At(Path.Combine(modelFolder, "vocab.txt")));
        _encoder = InstructionPath.Best.Create(EncoderWeights.Load(ModelFile.At(Path.Combine(modelFolder, "model.safetensors")), vocabulary.Count));
        LoadTime = Stopwatch.GetElapsedTime(start);
    }

    public string Name => $"PolicySearch ({InstructionPath.Best.Name})";

    public TimeSpan LoadTime { get; }

    public Measurement Run(IReadOnlyList<int[][]> batches)
    {
        var seconds = new double[batches.Count];
        var vectors = new List<float[]>();
        for (var i = 0; i < batches.Count; i++)
        {
            var numbers = new float[batches[i].Length * EncoderShape.Dimension];
            var start = Stopwatch.GetTimestamp();
            var batch = new TokenBatch();
            foreach (var text in batches[i])
                batch.Add(text);
            _encoder.Encode(batch, numbers);
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            vectors.AddRange(numbers.Chunk(EncoderShape.Dimension));
        }

        return new Measurement(seconds, [.. vectors]);
    }
}
