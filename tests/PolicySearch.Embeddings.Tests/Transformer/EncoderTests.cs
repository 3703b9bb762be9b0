using PolicySearch.Embeddings.Transformer;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Transformer;

public sealed class EncoderTests
{
    private static readonly Encoder Best = InstructionPath.Best.Create(DefaultModel.Weights);

    public static TheoryData<string> Paths() => [.. InstructionPath.All.Where(path => path.IsSupported).Select(path => path.Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Encode_ReferenceTexts_WithinBoundsOfTheInt8Arithmetic(string path)
    {
        var encoder = InstructionPath.All.Single(candidate => candidate.Name == path).Create(DefaultModel.Weights);
        var vectors = ReferenceLine.All.AsParallel().AsOrdered().Select(line => DefaultModel.Encode(encoder, line.Ids)).ToArray();
        AssertNear(vectors, line => line.Int8);
        AssertNear(vectors, line => line.Float);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Encode_AnyText_VectorOfLengthOne(string path)
    {
        var encoder = InstructionPath.All.Single(candidate => candidate.Name == path).Create(DefaultModel.Weights);
        foreach (var line in ReferenceLine.All.Where(line => line.Ids.Length < 10))
        {
            var vector = DefaultModel.Encode(encoder, line.Ids);
            Assert.Equal(1, Vectors.Dot(vector, vector), 1e-5);
        }
    }

    [Fact]
    public void Encode_TextAmongOthers_SameBitsAsAlone()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var run = 0; run < 10; run++)
        {
            var plan = RandomTexts(random);
            var together = DefaultModel.Encode(Best, plan);
            float[] alone = [.. plan.SelectMany(text => DefaultModel.Encode(Best, text))];
            Assert.True(together.SequenceEqual(alone), $"seed {seed}");
        }
    }

    [Fact]
    public void Encode_ManyThreads_SameBitsAsOne()
    {
        var texts = ReferenceLine.All.Where(line => line.Ids.Length < 60).Select(line => line.Ids).ToArray();
        float[][] expected = [.. texts.Select(text => DefaultModel.Encode(Best, text))];
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < texts.Length; i++)
                Assert.Equal(expected[i], DefaultModel.Encode(Best, texts[i]));
        });
    }

    [Fact]
    public void Encode_DestinationOfAnotherSize_Throws() =>
        Assert.Throws<ArgumentException>(() =>
        {
            var batch = new TokenBatch();
            batch.Add([101, 102]);
            Best.Encode(batch, new float[EncoderShape.Dimension - 1]);
        });

    [Fact]
    public void BatchAdd_MoreThanCapacity_Throws()
    {
        var batch = new TokenBatch();
        batch.Add(new int[TokenBatch.Capacity]);
        Assert.Throws<ArgumentException>(() => batch.Add([101, 102]));
    }

    /// <summary>Texts of 2 to 60 tokens that fill a batch.</summary>
    private static List<int[]> RandomTexts(Random random)
    {
        var texts = new List<int[]>();
        for (var free = TokenBatch.Capacity; free >= 2; free -= texts[^1].Length)
            texts.Add([101, .. Enumerable.Range(0, random.Next(Math.Min(free - 2, 58) + 1)).Select(_ => random.Next(21128)), 102]);
        return texts;
    }

    private static void AssertNear(float[][] vectors, Func<ReferenceLine, float[]> reference)
    {
        double[] cosines = [.. ReferenceLine.All.Select((line, i) => Vectors.Cosine(vectors[i], reference(line)))];
        Assert.True(cosines.Average() >= 0.997, $"mean {cosines.Average()}");
        Assert.True(cosines.Min() >= 0.97, $"least {cosines.Min()}");
    }
}
