namespace PolicySearch.Vectors;

/// <summary>
/// Vectors as directions in int8. A vector v becomes codes c with the largest component at ±127 and a scale s = 1/‖c‖,
/// so that s·c has unit length and points where v points, up to rounding.
/// </summary>
public static class VectorQuantizer
{
    /// <summary>Largest absolute value of a code; −128 is never used.</summary>
    public const int MaxCode = 127;

    /// <summary>Writes the codes of <paramref name="vector"/>.</summary>
    /// <param name="vector">Finite components.</param>
    /// <param name="codes">As long as <paramref name="vector"/>; every value is between −127 and 127.</param>
    /// <returns>The scale s; 0 for the zero vector, whose codes are all 0.</returns>
    /// <exception cref="ArgumentException">A component is not finite, or the lengths differ.</exception>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> codes)
    {
        if (codes.Length != vector.Length)
            throw new ArgumentException("There must be one code for each component.", nameof(codes));
        var largest = LargestMagnitude(vector);
        if (largest == 0)
        {
            codes.Clear();
            return 0;
        }

        for (var i = 0; i < vector.Length; i++)
            codes[i] = (sbyte)MathF.Round(vector[i] / largest * MaxCode);
        return ScaleOf(codes);
    }

    /// <summary>The scale that belongs to codes: 1/‖c‖, 0 where all are 0.</summary>
    public static float ScaleOf(ReadOnlySpan<sbyte> codes)
    {
        var squares = 0L;
        foreach (var code in codes)
            squares += code * code;
        return squares == 0 ? 0 : (float)(1 / Math.Sqrt(squares));
    }

    /// <summary>Writes the unit vector that codes and scale stand for.</summary>
    public static void Decode(ReadOnlySpan<sbyte> codes, float scale, Span<float> vector)
    {
        for (var i = 0; i < codes.Length; i++)
            vector[i] = codes[i] * scale;
    }

    internal static float LargestMagnitude(ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var component in vector)
        {
            if (!float.IsFinite(component))
                throw new ArgumentException("A vector has a component that is not a finite number.", nameof(vector));
            largest = Math.Max(largest, Math.Abs(component));
        }

        return largest;
    }
}
