namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// Sixteen 32-bit sums side by side, one an output, and the step that adds four products to each. Every instruction set has its
/// struct; as a type parameter it makes a kernel of its own, so all that the machine can run are tested in one process.
/// </summary>
/// <typeparam name="T">The implementing struct.</typeparam>
internal unsafe interface IInt8Lanes<T>
    where T : unmanaged, IInt8Lanes<T>
{
    /// <summary>True when the machine can run it.</summary>
    static abstract bool IsSupported { get; }

    /// <inheritdoc cref="IInt8Product.ActivationOffset"/>
    static abstract byte ActivationOffset { get; }

    /// <summary>Sixteen integers from memory, or sixteen groups of four weights.</summary>
    static abstract T Load(int* source);

    /// <summary>Adds, to each sum, the four products of the activations at <paramref name="activations"/> and its group of <paramref name="weights"/>.</summary>
    static abstract T MultiplyAdd(T sums, byte* activations, T weights);

    /// <summary>Writes the sixteen sums.</summary>
    void Store(int* destination);
}
