using BenchmarkDotNet.Attributes;
using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace Micro;

/// <summary>Six tokens by a matrix of 512 × 512, the smallest of the encoder, on each instruction set that the machine has.</summary>
public unsafe class Int8Products
{
    private const int Rows = 6;
    private const int Width = EncoderShape.Width;

    private readonly sbyte[] _weights = new sbyte[Width * Width];
    private readonly sbyte[] _activations = new sbyte[Rows * Width];
    private readonly int[] _expected = new int[Rows * Width];
    private readonly AlignedArray<int> _sums = new(Rows * Width);
    private Action _run = () => { };

    /// <summary>A way through the processor.</summary>
    public enum Path
    {
        /// <summary>One product after the other.</summary>
        Scalar,

        /// <summary>128 bits, portable.</summary>
        Portable,

        /// <summary>256 bits, widened to 16-bit pairs.</summary>
        Avx2,

        /// <summary>512 bits, widened to 16-bit pairs.</summary>
        Avx512,

        /// <summary>256 bits, VPDPBUSD.</summary>
        AvxVnni,

        /// <summary>512 bits, VPDPBUSD, assembled at run time.</summary>
        Avx512Vnni,
    }

    /// <summary>What the machine can run.</summary>
    public static IEnumerable<Path> Paths => Enum.GetValues<Path>().Where(IsSupported);

    /// <summary>The instruction set.</summary>
    [ParamsSource(nameof(Paths))]
    public Path Instructions { get; set; }

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        foreach (ref var weight in _weights.AsSpan())
            weight = (sbyte)random.Next(-127, 128);
        foreach (ref var activation in _activations.AsSpan())
            activation = (sbyte)random.Next(-127, 128);
        Scalar();
        _run = Instructions switch
        {
            Path.Portable => Runner<Int8Product<PortableLanes>>(),
            Path.Avx2 => Runner<Int8Product<Avx2Lanes>>(),
            Path.Avx512 => Runner<Int8Product<Avx512Lanes>>(),
            Path.AvxVnni => Runner<Int8Product<AvxVnniLanes>>(),
            Path.Avx512Vnni => Runner<Avx512VnniProduct>(),
            _ => Scalar,
        };
        _run();
        if (Instructions != Path.Scalar)
            Twins.AssertEqual<int>(_sums.Span, _expected);
    }

    /// <summary>One product.</summary>
    [Benchmark]
    public void Multiply() => _run();

    private static bool IsSupported(Path path) => path switch
    {
        Path.Avx2 => Avx2Lanes.IsSupported,
        Path.Avx512 => Avx512Lanes.IsSupported,
        Path.AvxVnni => AvxVnniLanes.IsSupported,
        Path.Avx512Vnni => Avx512VnniProduct.IsSupported,
        _ => true,
    };

    private Action Runner<T>()
        where T : IInt8Product
    {
        var matrix = PackedMatrix.Pack(new QuantizedMatrix(Width, Width, _weights, new float[Width]), T.ActivationOffset);
        var bytes = new AlignedArray<byte>(_activations.Length);
        for (var i = 0; i < _activations.Length; i++)
            bytes.Span[i] = (byte)(_activations[i] + T.ActivationOffset);
        return () => T.Multiply(bytes.Pointer, Rows, matrix, _sums.Pointer);
    }

    private void Scalar()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var output = 0; output < Width; output++)
            {
                var sum = 0;
                for (var input = 0; input < Width; input++)
                    sum += _activations[(row * Width) + input] * _weights[(output * Width) + input];
                _expected[(row * Width) + output] = sum;
            }
        }
    }
}
