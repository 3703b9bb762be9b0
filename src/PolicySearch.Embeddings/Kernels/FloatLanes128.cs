using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>Four floats in a vector of 128 bits.</summary>
internal readonly unsafe struct FloatLanes128(Vector128<float> value) : IFloatLanes<FloatLanes128>
{
    private readonly Vector128<float> _value = value;

    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Load(float* source) => new(Vector128.Load(source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Load(int* source) => new(Vector128.ConvertToSingle(Vector128.Load(source)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Load(sbyte* source)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(int*)source).AsSByte());
        return new(Vector128.ConvertToSingle(Vector128.WidenLower(words)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 operator +(FloatLanes128 a, FloatLanes128 b) => new(a._value + b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 operator -(FloatLanes128 a, FloatLanes128 b) => new(a._value - b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 operator *(FloatLanes128 a, FloatLanes128 b) => new(a._value * b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 operator /(FloatLanes128 a, FloatLanes128 b) => new(a._value / b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 MultiplyAdd(FloatLanes128 a, FloatLanes128 b, FloatLanes128 c) =>
        new(Vector128.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Max(FloatLanes128 a, FloatLanes128 b) => new(Vector128.MaxNative(a._value, b._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Abs(FloatLanes128 a) => new(Vector128.Abs(a._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 CopySign(FloatLanes128 magnitude, FloatLanes128 sign) => new(Vector128.CopySign(magnitude._value, sign._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Round(FloatLanes128 a) => new(Vector128.Round(a._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes128 Scale(FloatLanes128 a, FloatLanes128 exponent) =>
        new((a._value.AsInt32() + (Vector128.ConvertToInt32Native(exponent._value) << 23)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(FloatLanes128 a) => Vector128.Sum(a._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(FloatLanes128 a)
    {
        var pairs = Vector128.MaxNative(a._value, Vector128.Shuffle(a._value, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* destination) => _value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreBytes(byte* destination, byte offset)
    {
        var integers = Vector128.ConvertToInt32Native(_value);
        var words = Vector128.Narrow(integers, integers);
        var bytes = Vector128.Narrow(words, words).AsByte() + Vector128.Create(offset);
        *(int*)destination = bytes.AsInt32().ToScalar();
    }
}
