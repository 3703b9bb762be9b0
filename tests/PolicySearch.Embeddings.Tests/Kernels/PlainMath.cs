namespace PolicySearch.Embeddings.Tests.Kernels;

/// <summary>Functions in double precision, by their series: the judges of the vectorised ones.</summary>
internal static class PlainMath
{
    /// <summary>The error function: Taylor's series up to 3, the continued fraction of erfc beyond.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 3)
            return Math.Sign(x) * (1 - ComplementByFraction(Math.Abs(x)));
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-13; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    public static double Gelu(double x) => x * 0.5 * (1 + Erf(x / Math.Sqrt(2)));

    private static double ComplementByFraction(double x)
    {
        var fraction = x;
        for (var n = 60; n > 0; n--)
            fraction = x + (n / 2.0 / fraction);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
