using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicySearch.Vectors;

/// <summary>
/// A query vector prepared for many comparisons with int8 codes. Its components are kept in 16 bits, as large as the
/// 32-bit sum allows: the multiply-add instruction takes 16-bit operands anyhow, and the query then adds no error worth
/// speaking of to that of the codes.
/// </summary>
public sealed class QuantizedQuery
{
    private readonly short[] _values;

    /// <summary>Prepares <paramref name="vector"/>; only its direction counts.</summary>
    /// <exception cref="ArgumentException">A component is not finite.</exception>
    public QuantizedQuery(ReadOnlySpan<float> vector)
    {
        _values = new short[vector.Length];
        var largest = VectorQuantizer.LargestMagnitude(vector);
        if (largest == 0)
            return;
        var range = LargestValue(vector.Length);
        var squares = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            _values[i] = (short)MathF.Round(vector[i] / largest * range);
            squares += (double)_values[i] * _values[i];
        }

        InverseNorm = (float)(1 / Math.Sqrt(squares));
    }

    /// <summary>Number of components.</summary>
    public int Dimension => _values.Length;

    /// <summary>1/‖values‖; 0 for the zero vector.</summary>
    public float InverseNorm { get; }

    internal ReadOnlySpan<short> Values => _values;

    /// <summary>Cosine of the query and a coded vector, −1 to 1 (0 where one of them is zero).</summary>
    /// <param name="codes">Codes of <see cref="VectorQuantizer.Quantize"/>, as many as <see cref="Dimension"/>.</param>
    /// <param name="scale">Scale of the codes.</param>
    public float Cosine(ReadOnlySpan<sbyte> codes, float scale) => DotProduct.Compute(_values, codes) * scale * InverseNorm;

    /// <summary>Cosines of the query and coded vectors that stand one after the other.</summary>
    /// <param name="codes">Codes of as many vectors as there are <paramref name="scales"/>.</param>
    /// <param name="scales">Their scales.</param>
    /// <param name="cosines">Receives a cosine for each, the same as <see cref="Cosine"/> gives.</param>
    public void Cosines(ReadOnlySpan<sbyte> codes, ReadOnlySpan<float> scales, Span<float> cosines)
    {
        cosines = cosines[..scales.Length];
        var products = MemoryMarshal.Cast<float, int>(cosines);
        DotProduct.Compute(_values, codes, products);
        var i = 0;
        for (; i <= cosines.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var values = Vector256.ConvertToSingle(Vector256.Create<int>(products[i..]));
            (values * Vector256.Create(scales[i..]) * Vector256.Create(InverseNorm)).CopyTo(cosines[i..]);
        }

        for (; i < cosines.Length; i++)
            cosines[i] = products[i] * scales[i] * InverseNorm;
    }

    // The sum of dimension products of a code (±127) and a value must stay inside an Int32.
    private static int LargestValue(int dimension) =>
        (int)Math.Min(short.MaxValue, int.MaxValue / ((long)VectorQuantizer.MaxCode * dimension));
}
