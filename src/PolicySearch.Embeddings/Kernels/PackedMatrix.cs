using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// An int8 matrix laid out once for the product's kernel: panels of 16 outputs; in a panel, for every four inputs, 16 groups of
/// four weights (64 bytes, one cache line). The kernel reads it from front to back.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Outputs of a panel.</summary>
    public const int PanelOutputs = 16;

    /// <summary>Inputs of a group.</summary>
    public const int GroupInputs = 4;

    private PackedMatrix(int outputs, int inputs, AlignedArray<int> groups, AlignedArray<int> corrections) =>
        (Outputs, Inputs, Groups, Corrections) = (outputs, inputs, groups, corrections);

    /// <summary>Rows of the matrix, a multiple of two panels.</summary>
    public int Outputs { get; }

    /// <summary>Columns of the matrix, a multiple of <see cref="GroupInputs"/>.</summary>
    public int Inputs { get; }

    /// <summary>The weights, each group of four as one integer.</summary>
    public AlignedArray<int> Groups { get; }

    /// <summary>Where the sum of each output begins: minus activation offset × sum of its weights.</summary>
    public AlignedArray<int> Corrections { get; }

    /// <summary>The first group of the panel that holds an output.</summary>
    public int* Panel(int output) => Groups.Pointer + ((long)(output / PanelOutputs) * PanelOutputs * (Inputs / GroupInputs));

    /// <summary>Lays out a matrix.</summary>
    /// <param name="matrix">The weights.</param>
    /// <param name="activationOffset">The offset of the instruction set that will run the product.</param>
    public static PackedMatrix Pack(QuantizedMatrix matrix, byte activationOffset)
    {
        var packed = new PackedMatrix(
            matrix.Rows,
            matrix.Columns,
            new AlignedArray<int>(matrix.Rows * matrix.Columns / GroupInputs),
            new AlignedArray<int>(matrix.Rows));
        for (var output = 0; output < matrix.Rows; output++)
        {
            var row = matrix.Values.AsSpan(output * matrix.Columns, matrix.Columns);
            packed.Corrections.Span[output] = -activationOffset * Sum(row);
            packed.Place(output, MemoryMarshal.Cast<sbyte, int>(row));
        }

        return packed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(int output, ReadOnlySpan<int> groups)
    {
        var destination = Panel(output) + (output % PanelOutputs);
        foreach (var group in groups)
        {
            *destination = group;
            destination += PanelOutputs;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Sum(ReadOnlySpan<sbyte> values)
    {
        var sum = 0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
