using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>The encoder's float work on one row (a token). All lengths are multiples of 16.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal static unsafe class RowOperations<T>
    where T : unmanaged, IFloatLanes<T>
{
    /// <summary>destination = values × scale of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadBytes(sbyte* values, float scale, float* destination, int length)
    {
        var factor = T.Create(scale);
        for (var i = 0; i < length; i += T.Count)
            (T.Load(values + i) * factor).Store(destination + i);
    }

    /// <summary>destination += values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* values, float* destination, int length)
    {
        for (var i = 0; i < length; i += T.Count)
            (T.Load(destination + i) + T.Load(values + i)).Store(destination + i);
    }

    /// <summary>destination = sums × rowScale × scales + bias: the floats of an int8 product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Dequantize(int* sums, float rowScale, float* scales, float* bias, float* destination, int length)
    {
        var factor = T.Create(rowScale);
        for (var i = 0; i < length; i += T.Count)
            Dequantize(sums, factor, scales, bias, i).Store(destination + i);
    }

    /// <summary>destination += the floats of an int8 product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDequantized(int* sums, float rowScale, float* scales, float* bias, float* destination, int length)
    {
        var factor = T.Create(rowScale);
        for (var i = 0; i < length; i += T.Count)
            (T.Load(destination + i) + Dequantize(sums, factor, scales, bias, i)).Store(destination + i);
    }

    /// <summary>destination = gelu(the floats of an int8 product); it may be the memory of <paramref name="sums"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DequantizeGelu(int* sums, float rowScale, float* scales, float* bias, float* destination, int length)
    {
        var factor = T.Create(rowScale);
        for (var i = 0; i < length; i += T.Count)
            FloatMath<T>.Gelu(Dequantize(sums, factor, scales, bias, i)).Store(destination + i);
    }

    /// <summary>bytes = round(values / s) + offset with s = max|values| / 127, the scale that is returned; all offset where s is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(float* values, byte* bytes, int length, byte offset)
    {
        var greatest = T.Create(0);
        for (var i = 0; i < length; i += T.Count)
            greatest = T.Max(greatest, T.Abs(T.Load(values + i)));
        var scale = T.Max(greatest) / 127f;
        var divisor = T.Create(scale == 0 ? 1 : scale);
        for (var i = 0; i < length; i += T.Count)
            T.Round(T.Load(values + i) / divisor).StoreBytes(bytes + i, offset);
        return scale;
    }

    /// <summary>Layer norm in place: (values − mean) / √(variance + epsilon) × gain + bias, variance over the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* values, float* gain, float* bias, int length, float epsilon)
    {
        var sum = T.Create(0);
        for (var i = 0; i < length; i += T.Count)
            sum += T.Load(values + i);
        var mean = T.Create(T.Sum(sum) / length);
        var squares = T.Create(0);
        for (var i = 0; i < length; i += T.Count)
        {
            var difference = T.Load(values + i) - mean;
            squares = T.MultiplyAdd(difference, difference, squares);
        }

        var factor = T.Create(1 / MathF.Sqrt((T.Sum(squares) / length) + epsilon));
        for (var i = 0; i < length; i += T.Count)
            T.MultiplyAdd((T.Load(values + i) - mean) * factor, T.Load(gain + i), T.Load(bias + i)).Store(values + i);
    }

    /// <summary>
    /// values = e^((values − greatest) × scale) for the first <paramref name="count"/>; what is behind, up to the next whole
    /// vector, becomes next to nothing. Returns one over the sum, by which a softmax is to be multiplied.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Exponentials(float* values, int count, float scale)
    {
        var end = (count + T.Count - 1) / T.Count * T.Count;
        new Span<float>(values + count, end - count).Fill(float.NegativeInfinity);
        var greatest = T.Load(values);
        for (var i = T.Count; i < end; i += T.Count)
            greatest = T.Max(greatest, T.Load(values + i));
        var shift = T.Create(T.Max(greatest));
        var factor = T.Create(scale);
        var sum = T.Create(0);
        for (var i = 0; i < end; i += T.Count)
        {
            var exponential = FloatMath<T>.Exp((T.Load(values + i) - shift) * factor);
            exponential.Store(values + i);
            sum += exponential;
        }

        return 1 / T.Sum(sum);
    }

    /// <summary>values × factor, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* values, float factor, int length)
    {
        var lanes = T.Create(factor);
        for (var i = 0; i < length; i += T.Count)
            (T.Load(values + i) * lanes).Store(values + i);
    }

    /// <summary>The dot product of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float* a, float* b, int length)
    {
        var sum = T.Create(0);
        for (var i = 0; i < length; i += T.Count)
            sum = T.MultiplyAdd(T.Load(a + i), T.Load(b + i), sum);
        return T.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Dequantize(int* sums, T rowScale, float* scales, float* bias, int i) =>
        (T.Load(sums + i) * rowScale * T.Load(scales + i)) + T.Load(bias + i);
}
