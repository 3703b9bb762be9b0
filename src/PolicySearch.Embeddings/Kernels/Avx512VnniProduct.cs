using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PolicySearch.Embeddings.Kernels.Assembled;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// The product by VPDPBUSD with 512 bits (AVX-512 VNNI), for which .NET 10 has no class: most servers since 2019 have it, and many of them not
/// AVX-VNNI. The loop is therefore assembled at run time, once for each shape of matrix and number of rows: up to twelve rows by two panels
/// of sums in registers, every stride a constant. On Linux alone, whose way of calling it knows.
/// </summary>
internal readonly unsafe struct Avx512VnniProduct : IInt8Product
{
    private const int TileRows = 12;
    private const int Panels = 2;
    private const int PanelOutputs = PackedMatrix.PanelOutputs;
    private const int GroupInputs = PackedMatrix.GroupInputs;

    /// <summary>Bytes of sixteen sums, and of a group of weights for each.</summary>
    private const int VectorBytes = PanelOutputs * sizeof(int);

    /// <summary>Registers behind those of the sums: activations take turns in the first ones.</summary>
    private const int FirstActivations = TileRows * Panels;
    private const int ActivationVectors = 6;
    private const int FirstWeights = FirstActivations + ActivationVectors;

    private static readonly ConcurrentDictionary<(int Inputs, int Outputs), nint[]> Kernels = [];

    /// <inheritdoc/>
    public static bool IsSupported { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64 && Avx512BW.IsSupported && HasVnni() && MayRunCode();

    /// <inheritdoc/>
    public static byte ActivationOffset => 128;

    /// <inheritdoc/>
    public static void Multiply(byte* activations, int rows, PackedMatrix matrix, int* sums)
    {
        var kernels = Kernels.GetOrAdd((matrix.Inputs, matrix.Outputs), Assemble);
        // As even as can be: 21 rows are 11 and 10.
        var tiles = (rows + TileRows - 1) / TileRows;
        for (var output = 0; output < matrix.Outputs; output += Panels * PanelOutputs)
        {
            for (int tile = 0, row = 0; tile < tiles; tile++)
            {
                var count = (rows - row + tiles - tile - 1) / (tiles - tile);
                ((delegate* unmanaged<byte*, int*, int*, int*, void>)kernels[count])(
                    activations + ((long)row * matrix.Inputs),
                    matrix.Panel(output),
                    sums + ((long)row * matrix.Outputs) + output,
                    matrix.Corrections.Pointer + output);
                row += count;
            }
        }
    }

    /// <summary>Function 7 of CPUID says it in bit 11 of ECX; that the system keeps the wide registers, .NET has looked at.</summary>
    private static bool HasVnni() => X86Base.CpuId(0, 0).Eax >= 7 && (X86Base.CpuId(7, 0).Ecx & (1 << 11)) != 0;

    private static bool MayRunCode()
    {
        var assembler = new ProductAssembler();
        assembler.Return();
        return ExecutableMemory.Place(assembler.Code) is not null;
    }

    /// <summary>The kernels of a matrix by the number of rows; none for 0.</summary>
    private static nint[] Assemble((int Inputs, int Outputs) shape)
    {
        var assembler = new ProductAssembler();
        var starts = new int[TileRows + 1];
        for (var rows = 1; rows <= TileRows; rows++)
        {
            starts[rows] = assembler.Length;
            Assemble(assembler, shape.Inputs, shape.Outputs, rows);
        }

        var memory = ExecutableMemory.Place(assembler.Code);
        return memory is null
            ? throw new InvalidOperationException("The system no longer lets memory be made executable.")
            : [.. starts.Select(start => (nint)(memory + start))];
    }

    /// <summary>One kernel: (activations, weights of the first panel, sums, corrections), in the registers in which Linux hands them over.</summary>
    private static void Assemble(ProductAssembler assembler, int inputs, int outputs, int rows)
    {
        const ProductAssembler.Base activations = ProductAssembler.Base.Rdi, weights = ProductAssembler.Base.Rsi;
        const ProductAssembler.Base sums = ProductAssembler.Base.Rdx, corrections = ProductAssembler.Base.Rcx;
        EachSum((row, panel) => assembler.Load(Sum(row, panel), corrections, panel * VectorBytes));
        assembler.Count(inputs / GroupInputs);
        var loop = assembler.Length;
        for (var panel = 0; panel < Panels; panel++)
            assembler.Load(FirstWeights + panel, weights, panel * inputs * PanelOutputs);
        for (var row = 0; row < rows; row++)
        {
            var vector = FirstActivations + (row % ActivationVectors);
            assembler.Broadcast(vector, activations, row * inputs);
            for (var panel = 0; panel < Panels; panel++)
                assembler.MultiplyAdd(Sum(row, panel), vector, FirstWeights + panel);
        }

        assembler.Add(activations, GroupInputs);
        assembler.Add(weights, VectorBytes);
        assembler.Loop(loop);
        EachSum((row, panel) => assembler.Store(Sum(row, panel), sums, ((row * outputs) + (panel * PanelOutputs)) * sizeof(int)));
        assembler.Return();

        static int Sum(int row, int panel) => (row * Panels) + panel;

        void EachSum(Action<int, int> step)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var panel = 0; panel < Panels; panel++)
                    step(row, panel);
            }
        }
    }
}
