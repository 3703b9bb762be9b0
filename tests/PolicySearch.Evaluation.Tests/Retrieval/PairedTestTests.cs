using PolicySearch.Evaluation.Retrieval;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class PairedTestTests
{
    /// <summary>Of the 2^n ways to sign n equal differences, two are as extreme: the exact p is 2 / 2^n.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(10)]
    public void PValue_EqualDifferences_IsNearTheExactOne(int count)
    {
        var exact = 2 / Math.Pow(2, count);
        var error = 4 * Math.Sqrt(exact * (1 - exact) / PairedTest.Permutations);

        Assert.InRange(PairedTest.PValue([.. Enumerable.Repeat(0.5, count)]), exact - error, exact + error);
    }

    [Fact]
    public void PValue_GainsAndLossesAlike_IsOne() => Assert.Equal(1, PairedTest.PValue([0.5, -0.5]));

    [Fact]
    public void PValue_NoQuestionDiffers_IsOne() => Assert.Equal(1, PairedTest.PValue([0, 0, 0]));

    [Fact]
    public void PValue_ManyGains_IsSmallAndTheSameEachTime()
    {
        double[] differences = [.. Enumerable.Range(0, 60).Select(i => i % 6 == 0 ? -0.3 : 0.3)];

        Assert.InRange(PairedTest.PValue(differences), 0, 0.0002);
        Assert.Equal(PairedTest.PValue(differences), PairedTest.PValue(differences));
    }
}
