using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>A way through the processor: the instruction sets of an encoder.</summary>
/// <param name="Name">For people, for example <c>AVX-VNNI + AVX-512</c>: int8 products + floats.</param>
/// <param name="IsSupported">True when the machine can run it.</param>
/// <param name="Create">Makes the encoder.</param>
internal sealed record InstructionPath(string Name, bool IsSupported, Func<EncoderWeights, Encoder> Create)
{
    /// <summary>All paths, the fastest first; the last runs everywhere.</summary>
    public static IReadOnlyList<InstructionPath> All { get; } =
    [
        Path<Avx512VnniProduct, FloatLanes512>("AVX-512 VNNI"),
        Path<Int8Product<AvxVnniLanes>, FloatLanes512>("AVX-VNNI + AVX-512"),
        Path<Int8Product<AvxVnniLanes>, FloatLanes256>("AVX-VNNI + AVX2"),
        Path<Int8Product<Avx512Lanes>, FloatLanes512>("AVX-512"),
        Path<Int8Product<Avx2Lanes>, FloatLanes256>("AVX2"),
        Path<Int8Product<ArmDotLanes>, FloatLanes128>("Arm DP + NEON"),
        Path<Int8Product<PortableLanes>, FloatLanes128>("128 bits"),
    ];

    /// <summary>The fastest that the machine can run.</summary>
    public static InstructionPath Best { get; } = All.First(path => path.IsSupported);

    private static InstructionPath Path<TInt8, TFloat>(string name)
        where TInt8 : IInt8Product
        where TFloat : unmanaged, IFloatLanes<TFloat> =>
        new(name, TInt8.IsSupported && TFloat.IsSupported, weights => new Encoder<TInt8, TFloat>(weights));
}
