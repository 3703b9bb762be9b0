using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>The product of int8 activations and an int8 matrix, exact in 32-bit integers.</summary>
/// <typeparam name="TLanes">The instruction set.</typeparam>
internal static unsafe class Int8Product<TLanes>
    where TLanes : unmanaged, IInt8Lanes<TLanes>
{
    /// <summary>Rows of activations that are multiplied at once: their sums and one group of weights fill the registers.</summary>
    private const int TileRows = 6;

    /// <summary>For each row, <paramref name="sums"/> = matrix · (activations − offset).</summary>
    /// <param name="activations"><paramref name="rows"/> × inputs, each with the offset of <typeparamref name="TLanes"/> added.</param>
    /// <param name="rows">Rows of activations, at least one.</param>
    /// <param name="matrix">Packed with the same offset.</param>
    /// <param name="sums"><paramref name="rows"/> × outputs.</param>
    public static void Multiply(byte* activations, int rows, PackedMatrix matrix, int* sums)
    {
        var weights = matrix.Groups.Pointer;
        for (var output = 0; output < matrix.Outputs; output += PackedMatrix.PanelOutputs)
        {
            for (var row = 0; row < rows; row += TileRows)
            {
                var tile = new Tile(activations + ((long)row * matrix.Inputs), matrix.Inputs, sums + ((long)row * matrix.Outputs) + output, matrix.Outputs, Math.Min(TileRows, rows - row));
                MultiplyTile(tile, weights, matrix.Corrections.Pointer + output);
            }

            weights += matrix.Inputs / PackedMatrix.GroupInputs * PackedMatrix.PanelOutputs;
        }
    }

    /// <summary>One panel of weights and up to six rows; rows that are not there repeat the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTile(Tile tile, int* weights, int* corrections)
    {
        byte* x0 = tile.Activations(0), x1 = tile.Activations(1), x2 = tile.Activations(2);
        byte* x3 = tile.Activations(3), x4 = tile.Activations(4), x5 = tile.Activations(5);
        TLanes y0 = TLanes.Load(corrections), y1 = y0, y2 = y0, y3 = y0, y4 = y0, y5 = y0;
        for (var input = 0; input < tile.Inputs; input += PackedMatrix.GroupInputs)
        {
            var group = TLanes.Load(weights);
            y0 = TLanes.MultiplyAdd(y0, x0 + input, group);
            y1 = TLanes.MultiplyAdd(y1, x1 + input, group);
            y2 = TLanes.MultiplyAdd(y2, x2 + input, group);
            y3 = TLanes.MultiplyAdd(y3, x3 + input, group);
            y4 = TLanes.MultiplyAdd(y4, x4 + input, group);
            y5 = TLanes.MultiplyAdd(y5, x5 + input, group);
            weights += PackedMatrix.PanelOutputs;
        }

        y0.Store(tile.Sums(0));
        y1.Store(tile.Sums(1));
        y2.Store(tile.Sums(2));
        y3.Store(tile.Sums(3));
        y4.Store(tile.Sums(4));
        y5.Store(tile.Sums(5));
    }

    /// <summary>Where the rows of a tile begin.</summary>
    private readonly record struct Tile(nint ActivationStart, int Inputs, nint SumStart, int Outputs, int Rows)
    {
        public Tile(byte* activations, int inputs, int* sums, int outputs, int rows)
            : this((nint)activations, inputs, (nint)sums, outputs, rows)
        {
        }

        public byte* Activations(int row) => (byte*)ActivationStart + ((long)Math.Min(row, Rows - 1) * Inputs);

        public int* Sums(int row) => (int*)SumStart + ((long)Math.Min(row, Rows - 1) * Outputs);
    }
}
