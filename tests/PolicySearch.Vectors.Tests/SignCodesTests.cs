using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors.Tests;

public sealed class SignCodesTests
{
    private delegate void Kernel(ReadOnlySpan<byte> block, Span<ushort> scores);

    public static TheoryData<int> Dimensions() => [1, 3, 4, 7, 8, 9, 16, 17, 31, 64, 100, 256, 384, 768, 1536, 4000];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Encode_RandomVectors_EqualsTheScalarTwin(int dimension)
    {
        var random = new Random(dimension);
        var center = Vector(random, dimension, 0.05f);
        var (fast, slow) = (new byte[SignCodes.BlockBytes(dimension)], new byte[SignCodes.BlockBytes(dimension)]);
        for (var position = 0; position < SignCodes.BlockVectors; position++)
        {
            var codes = new sbyte[dimension];
            var scale = VectorQuantizer.Quantize(Vector(random, dimension, 1), codes);
            SignCodes.Encode(codes, scale, center, fast, position);
            SignCodes.EncodeScalar(codes, scale, center, slow, position);
        }

        Assert.Equal(slow, fast);
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Score_RandomBlocks_EqualsTheScalarTwinOnEveryPath(int dimension)
    {
        var random = new Random(dimension);
        for (var round = 0; round < 20; round++)
            AssertAllEqual(new SignQuery(Vector(random, dimension, 1)), RandomBlock(random, dimension));
    }

    [Fact]
    public void Score_LargestEntries_DoNotOverflow()
    {
        foreach (var dimension in new[] { 4, 256, 4096, 20_000 })
        {
            var query = new SignQuery(Enumerable.Repeat(1f, dimension).ToArray());
            var block = new byte[SignCodes.BlockBytes(dimension)];
            Array.Fill(block, byte.MaxValue);
            AssertAllEqual(query, block);
        }
    }

    [Fact]
    public void Score_ZeroQuery_IsZero()
    {
        var scores = new ushort[SignCodes.BlockVectors];
        new SignQuery(new float[16]).Score(RandomBlock(new Random(1), 16), scores);
        Assert.All(scores, score => Assert.Equal(0, score));
    }

    [Fact]
    public void Score_VectorsOfABlock_RiseWithTheProductOfQueryAndSigns()
    {
        const int dimension = 256;
        var random = new Random(5);
        var vector = Vector(random, dimension, 1);
        var block = new byte[SignCodes.BlockBytes(dimension)];
        var products = new double[SignCodes.BlockVectors];
        for (var position = 0; position < products.Length; position++)
        {
            var codes = new sbyte[dimension];
            var scale = VectorQuantizer.Quantize(Vector(random, dimension, 1), codes);
            SignCodes.Encode(codes, scale, new float[dimension], block, position);
            products[position] = codes.Zip(vector, (code, component) => code > 0 ? component : -component).Sum();
        }

        var scores = new ushort[SignCodes.BlockVectors];
        new SignQuery(vector).Score(block, scores);

        // A score counts steps; the rounding of 64 look-ups moves it by a few of them.
        var step = 2 * vector.Chunk(4).Max(components => components.Sum(Math.Abs)) / 63;
        for (var i = 0; i < products.Length; i++)
            Assert.InRange(scores[i] - scores[0] - ((products[i] - products[0]) / step), -16, 16);
    }

    [Fact]
    public void Score_BlockOfAnotherDimension_Throws() =>
        Assert.Throws<ArgumentException>(() => new SignQuery(new float[16]).Score(new byte[SignCodes.BlockBytes(32)], new ushort[SignCodes.BlockVectors]));

    private static void AssertAllEqual(SignQuery query, byte[] block)
    {
        var (expected, actual) = (new ushort[SignCodes.BlockVectors], new ushort[SignCodes.BlockVectors]);
        query.ScoreScalar(block, expected);
        foreach (var kernel in Kernels(query))
        {
            kernel(block, actual);
            Assert.Equal(expected, actual);
        }
    }

    private static IEnumerable<Kernel> Kernels(SignQuery query)
    {
        yield return query.Score;
        yield return query.Score128;
        if (Avx2.IsSupported)
            yield return query.Score256;
        if (Avx512BW.IsSupported)
            yield return query.Score512;
    }

    private static byte[] RandomBlock(Random random, int dimension)
    {
        var block = new byte[SignCodes.BlockBytes(dimension)];
        random.NextBytes(block);
        return block;
    }

    private static float[] Vector(Random random, int dimension, float size) =>
        [.. Enumerable.Range(0, dimension).Select(_ => (float)((random.NextDouble() * 2) - 1) * size)];
}
