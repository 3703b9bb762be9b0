namespace PolicySearch.Embeddings.Kernels;

/// <summary>A way to multiply int8 activations by an int8 matrix, exact in 32-bit integers. As a type parameter it makes an encoder of its own.</summary>
internal unsafe interface IInt8Product
{
    /// <summary>True when the machine can run it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>What is added to each activation (−127…127) to make the byte that <see cref="Multiply"/> takes.</summary>
    static abstract byte ActivationOffset { get; }

    /// <summary>For each row, <paramref name="sums"/> = matrix · (activations − offset).</summary>
    /// <param name="activations"><paramref name="rows"/> × inputs, each with <see cref="ActivationOffset"/> added.</param>
    /// <param name="rows">Rows of activations, at least one.</param>
    /// <param name="matrix">Packed with the same offset.</param>
    /// <param name="sums"><paramref name="rows"/> × outputs.</param>
    static abstract void Multiply(byte* activations, int rows, PackedMatrix matrix, int* sums);
}
