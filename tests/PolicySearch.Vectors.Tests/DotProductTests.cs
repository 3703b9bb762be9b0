using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors.Tests;

public sealed class DotProductTests
{
    private delegate int Kernel(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes);

    public static TheoryData<int> Lengths() => [0, 1, 7, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 256, 257, 512, 768];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Compute_RandomVectors_EqualsTheScalarTwinOnEveryPath(int length)
    {
        var random = new Random(length);
        for (var round = 0; round < 100; round++)
        {
            var query = Enumerable.Range(0, length).Select(_ => (short)random.Next(-4000, 4000)).ToArray();
            var codes = Enumerable.Range(0, length).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
            AssertAllEqual(query, codes);
        }
    }

    [Theory]
    [InlineData(127)]
    [InlineData(-127)]
    public void Compute_LargestValues_DoNotSaturate(int code)
    {
        foreach (var length in new[] { 64, 256, 512 })
        {
            var query = Enumerable.Repeat(short.MaxValue, length).ToArray();
            var codes = Enumerable.Repeat((sbyte)code, length).ToArray();
            Assert.Equal((long)code * short.MaxValue * length, DotProduct.Scalar(query, codes));
            AssertAllEqual(query, codes);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Compute_SideBySide_EqualsTheScalarTwin(int length)
    {
        var random = new Random(length);
        var query = Enumerable.Range(0, length).Select(_ => (short)random.Next(-4000, 4000)).ToArray();
        for (var count = 0; count < 14; count++)
        {
            var codes = Enumerable.Range(0, length * count).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
            var products = new int[count];

            DotProduct.Compute(query, codes, products);

            Assert.Equal(Enumerable.Range(0, count).Select(i => DotProduct.Scalar(query, codes.AsSpan(i * length, length))), products);
        }
    }

    [Fact]
    public void Compute_SideBySideLargestValues_DoNotSaturate()
    {
        var products = new int[4];

        DotProduct.Compute(
            Enumerable.Repeat(short.MaxValue, 512).ToArray(), Enumerable.Repeat((sbyte)-127, 4 * 512).ToArray(), products);

        Assert.Equal(Enumerable.Repeat(-127 * short.MaxValue * 512, 4), products);
    }

    [Fact]
    public void Compute_DifferentLengths_Throws()
    {
        Assert.Throws<ArgumentException>(() => DotProduct.Compute(new short[3], new sbyte[4]));
        Assert.Throws<ArgumentException>(() => DotProduct.Compute(new short[3], new sbyte[7], new int[2]));
    }

    private static void AssertAllEqual(short[] query, sbyte[] codes)
    {
        var expected = DotProduct.Scalar(query, codes);
        foreach (var kernel in Kernels())
            Assert.Equal(expected, kernel(query, codes));
    }

    private static IEnumerable<Kernel> Kernels()
    {
        yield return DotProduct.Compute;
        yield return DotProduct.Wide128;
        if (Avx2.IsSupported)
            yield return DotProduct.Wide256;
        if (Avx512BW.IsSupported)
            yield return DotProduct.Wide512;
    }
}
