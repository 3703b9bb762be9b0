namespace PolicySearch.Embeddings.Kernels;

/// <summary>As many floats side by side as a vector register holds, with the operations that the encoder's float parts need.</summary>
/// <typeparam name="T">The implementing struct.</typeparam>
internal unsafe interface IFloatLanes<T>
    where T : unmanaged, IFloatLanes<T>
{
    /// <summary>True when the machine has registers of this width.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Floats of a vector; a power of two, at most 16.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T Create(float value);

    /// <summary>Floats from memory.</summary>
    static abstract T Load(float* source);

    /// <summary>Integers from memory, as floats.</summary>
    static abstract T Load(int* source);

    /// <summary>Signed bytes from memory, as floats.</summary>
    static abstract T Load(sbyte* source);

    /// <summary>Sum, lane by lane.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>Difference, lane by lane.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>Product, lane by lane.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>Quotient, lane by lane.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>a × b + c, rounded once where the machine can.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The greater, lane by lane.</summary>
    static abstract T Max(T a, T b);

    /// <summary>The absolute value, lane by lane.</summary>
    static abstract T Abs(T a);

    /// <summary>Magnitude of <paramref name="magnitude"/>, sign of <paramref name="sign"/>, lane by lane.</summary>
    static abstract T CopySign(T magnitude, T sign);

    /// <summary>The nearest integer, ties to the even one, lane by lane.</summary>
    static abstract T Round(T a);

    /// <summary>a × 2^exponent for whole exponents that keep the result a normal number.</summary>
    static abstract T Scale(T a, T exponent);

    /// <summary>The sum of all lanes.</summary>
    static abstract float Sum(T a);

    /// <summary>The greatest of all lanes.</summary>
    static abstract float Max(T a);

    /// <summary>Writes the lanes.</summary>
    void Store(float* destination);

    /// <summary>Writes the lanes, whole numbers in −127…127, as bytes to which <paramref name="offset"/> is added.</summary>
    void StoreBytes(byte* destination, byte offset);
}
