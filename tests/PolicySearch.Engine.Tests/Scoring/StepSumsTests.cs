using PolicySearch.Engine.Scoring;

namespace PolicySearch.Engine.Tests.Scoring;

public sealed class StepSumsTests
{
    /// <summary>Sums in 16 bits are never below those of floats, and not far above.</summary>
    [Fact]
    public void Fill_RandomTerms_BoundsTheSumsOfFloats()
    {
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var ranges = random.Next(1, 3000);
            var terms = Enumerable.Range(0, random.Next(1, 40)).Select(_ => RandomTerm(random, ranges)).ToArray();
            var (sums, expected) = (new float[ranges], new float[ranges]);

            StepSums.Fill(sums, terms);
            StepSums.FillByFloats(expected, terms);

            var most = terms.Sum(term => (term.Step * byte.MaxValue) + term.Error);
            for (var range = 0; range < ranges; range++)
            {
                Assert.Equal(expected[range] < 0, sums[range] < 0);
                if (expected[range] >= 0)
                    Assert.InRange(sums[range], expected[range] * (1 - 1e-6f), (expected[range] * 1.001f) + (most * terms.Length * 1e-4f));
            }
        }
    }

    private static TermSteps RandomTerm(Random random, int ranges)
    {
        var steps = new byte[ranges];
        var share = random.NextDouble();
        foreach (ref var step in steps.AsSpan())
            step = random.NextDouble() < share ? (byte)random.Next(1, 256) : (byte)0;
        var weight = (float)Math.Pow(10, (random.NextDouble() * 4) - 3);
        return new TermSteps(steps, weight / byte.MaxValue, weight * 2e-7f);
    }
}
