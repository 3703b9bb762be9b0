namespace PolicySearch.Vectors.Tests;

public sealed class QuantizationTests
{
    [Theory]
    [InlineData(8, 0.02)]
    [InlineData(256, 0.006)]
    [InlineData(1024, 0.006)]
    public void Cosine_RandomVectors_IsCloseToTheExactOne(int dimension, double tolerance)
    {
        var random = new Random(dimension);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Vector(random, dimension), Vector(random, dimension));
            if (round % 2 == 0)
                b = [.. a.Zip(b, (x, y) => x + (y * random.NextSingle()))]; // not only unrelated ones
            var codes = new sbyte[dimension];
            var scale = VectorQuantizer.Quantize(b, codes);

            var cosine = new QuantizedQuery(a).Cosine(codes, scale);

            Assert.InRange(cosine, Cosine(a, b) - tolerance, Cosine(a, b) + tolerance);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(64)]
    public void Cosines_SideBySide_AreThoseOfEachAlone(int count)
    {
        const int Dimension = 128;
        var random = new Random(count);
        var query = new QuantizedQuery(Vector(random, Dimension));
        var codes = new sbyte[count * Dimension];
        var scales = Enumerable.Range(0, count).Select(i => VectorQuantizer.Quantize(Vector(random, Dimension), codes.AsSpan(i * Dimension, Dimension))).ToArray();
        var cosines = new float[count + 3];

        query.Cosines(codes, scales, cosines);

        for (var i = 0; i < count; i++)
            Assert.Equal(query.Cosine(codes.AsSpan(i * Dimension, Dimension), scales[i]), cosines[i]);
    }

    [Fact]
    public void Cosine_SameVector_IsOne()
    {
        var vector = Vector(new Random(1), 256);
        var codes = new sbyte[256];
        var scale = VectorQuantizer.Quantize(vector, codes);

        Assert.Equal(1f, new QuantizedQuery(vector).Cosine(codes, scale), 1e-4f);
    }

    [Fact]
    public void Cosine_ZeroVector_IsZero()
    {
        var codes = new sbyte[4];

        Assert.Equal(0f, VectorQuantizer.Quantize(new float[4], codes));
        Assert.Equal(0f, new QuantizedQuery([1, 2, 3, 4]).Cosine(codes, 0f));
        Assert.Equal(0f, new QuantizedQuery(new float[4]).Cosine([1, 2, 3, 4], 1f));
    }

    [Fact]
    public void Quantize_LargestComponent_BecomesTheLargestCode()
    {
        var codes = new sbyte[3];

        var scale = VectorQuantizer.Quantize([0.5f, -1f, 0.25f], codes);

        Assert.Equal([64, -127, 32], codes);
        var decoded = new float[3];
        VectorQuantizer.Decode(codes, scale, decoded);
        Assert.Equal(1.0, decoded.Sum(component => (double)component * component), 1e-5);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Quantize_NotANumber_Throws(float component)
    {
        Assert.Throws<ArgumentException>(() => VectorQuantizer.Quantize([1f, component], new sbyte[2]));
        Assert.Throws<ArgumentException>(() => new QuantizedQuery([component]));
    }

    private static float[] Vector(Random random, int dimension) =>
        [.. Enumerable.Range(0, dimension).Select(_ => (float)Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * (random.Next(2) - 0.5f))];

    private static double Cosine(float[] a, float[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
}
