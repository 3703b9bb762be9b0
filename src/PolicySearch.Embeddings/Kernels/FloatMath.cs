using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>Functions of the encoder, on all lanes at once.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal static class FloatMath<T>
    where T : unmanaged, IFloatLanes<T>
{
    private const float MinExponent = -87f;
    private const float MaxExponent = 88f;

    /// <summary>
    /// e^x for x clamped to −87…88 (results stay normal numbers), relative error below 3e-7: x = n·ln 2 + r, |r| ≤ ln 2 / 2,
    /// Taylor's series of e^r up to r^6, times 2^n. The logarithm is taken off in two parts (Cody and Waite).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T x)
    {
        const float ln2High = 0.693359375f;
        const float ln2Low = -2.12194440e-4f;
        x = T.Max(x, T.Create(MinExponent));
        x = T.Create(0) - T.Max(T.Create(0) - x, T.Create(-MaxExponent));
        var n = T.Round(x * T.Create(1.44269504f));
        var r = T.MultiplyAdd(n, T.Create(-ln2Low), T.MultiplyAdd(n, T.Create(-ln2High), x));
        var p = T.Create(1f / 720);
        p = T.MultiplyAdd(p, r, T.Create(1f / 120));
        p = T.MultiplyAdd(p, r, T.Create(1f / 24));
        p = T.MultiplyAdd(p, r, T.Create(1f / 6));
        p = T.MultiplyAdd(p, r, T.Create(1f / 2));
        p = T.MultiplyAdd(p, r, T.Create(1));
        p = T.MultiplyAdd(p, r, T.Create(1));
        return T.Scale(p, n);
    }

    /// <summary>The error function, absolute error below 5e-7 (Abramowitz and Stegun, 7.1.26: 1.5e-7 before rounding).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf(T x)
    {
        var z = T.Abs(x);
        var t = T.Create(1) / T.MultiplyAdd(z, T.Create(0.3275911f), T.Create(1));
        var p = T.Create(1.061405429f);
        p = T.MultiplyAdd(p, t, T.Create(-1.453152027f));
        p = T.MultiplyAdd(p, t, T.Create(1.421413741f));
        p = T.MultiplyAdd(p, t, T.Create(-0.284496736f));
        p = T.MultiplyAdd(p, t, T.Create(0.254829592f));
        var magnitude = T.Create(1) - (p * t * Exp(T.Create(0) - (z * z)));
        return T.CopySign(magnitude, x);
    }

    /// <summary>The Gaussian error linear unit in its exact form: x · (1 + erf(x / √2)) / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gelu(T x)
    {
        var half = x * T.Create(0.5f);
        return T.MultiplyAdd(half, Erf(x * T.Create(0.70710678f)), half);
    }
}
