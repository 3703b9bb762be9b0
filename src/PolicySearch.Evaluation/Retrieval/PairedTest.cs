namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// Paired randomisation test (Fisher): were the two scores of each question exchanged at random, how often would the means lie at
/// least as far apart as they do? Two-sided; the seed is fixed, so that the same scores give the same p.
/// </summary>
public static class PairedTest
{
    /// <summary>How many random exchanges are tried.</summary>
    public const int Permutations = 100_000;

    private const int Seed = 20_260_101;
    private const double Rounding = 1e-12;

    /// <summary>The share of exchanges with a difference as large, the observed one counted in; 1 where no question differs.</summary>
    /// <param name="differences">Score in one run less score in the other, for each question.</param>
    public static double PValue(IReadOnlyList<double> differences)
    {
        double[] nonZero = [.. differences.Where(difference => difference != 0)];
        if (nonZero.Length == 0)
            return 1;
        var observed = Math.Abs(nonZero.Sum()) - Rounding;
        var random = new Random(Seed);
        var asLarge = 0;
        for (var i = 0; i < Permutations; i++)
        {
            if (Math.Abs(RandomSum(nonZero, random)) >= observed)
                asLarge++;
        }

        return (asLarge + 1.0) / (Permutations + 1);
    }

    private static double RandomSum(double[] differences, Random random)
    {
        double sum = 0;
        for (var start = 0; start < differences.Length; start += 32)
        {
            var signs = (uint)random.NextInt64(1L << 32);
            for (var i = start; i < Math.Min(start + 32, differences.Length); i++, signs >>= 1)
                sum += (signs & 1) == 0 ? differences[i] : -differences[i];
        }

        return sum;
    }
}
