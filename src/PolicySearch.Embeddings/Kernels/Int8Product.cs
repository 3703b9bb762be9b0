using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// The product by the vectors that .NET offers. Sums stay in registers: six rows by one panel, and for up to three rows that are left, three rows
/// by two panels, which are as many sums.
/// </summary>
/// <typeparam name="TLanes">The instruction set.</typeparam>
internal readonly unsafe struct Int8Product<TLanes> : IInt8Product
    where TLanes : unmanaged, IInt8Lanes<TLanes>
{
    private const int TileRows = 6;
    private const int PanelOutputs = PackedMatrix.PanelOutputs;
    private const int GroupInputs = PackedMatrix.GroupInputs;

    /// <inheritdoc/>
    public static bool IsSupported => TLanes.IsSupported;

    /// <inheritdoc/>
    public static byte ActivationOffset => TLanes.ActivationOffset;

    /// <inheritdoc/>
    public static void Multiply(byte* activations, int rows, PackedMatrix matrix, int* sums)
    {
        var left = rows % TileRows;
        var tiled = left <= TileRows / 2 ? rows - left : rows;
        for (var output = 0; output < matrix.Outputs; output += 2 * PanelOutputs)
        {
            for (var panel = output; panel <= output + PanelOutputs; panel += PanelOutputs)
            {
                for (var row = 0; row < tiled; row += TileRows)
                    MultiplyPanel(Tile(row, panel), matrix, panel);
            }

            if (tiled < rows)
                MultiplyTwoPanels(Tile(tiled, output), matrix, output);
        }

        RowTile Tile(int row, int output) =>
            new(activations + ((long)row * matrix.Inputs), sums + ((long)row * matrix.Outputs) + output, Math.Min(TileRows, rows - row), matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyPanel(RowTile tile, PackedMatrix matrix, int output)
    {
        var weights = matrix.Panel(output);
        var inputs = matrix.Inputs;
        byte* x0 = tile.Activations(0), x1 = tile.Activations(1), x2 = tile.Activations(2);
        byte* x3 = tile.Activations(3), x4 = tile.Activations(4), x5 = tile.Activations(5);
        TLanes y0 = TLanes.Load(matrix.Corrections.Pointer + output), y1 = y0, y2 = y0, y3 = y0, y4 = y0, y5 = y0;
        for (var input = 0; input < inputs; input += GroupInputs)
        {
            var group = TLanes.Load(weights);
            y0 = TLanes.MultiplyAdd(y0, x0 + input, group);
            y1 = TLanes.MultiplyAdd(y1, x1 + input, group);
            y2 = TLanes.MultiplyAdd(y2, x2 + input, group);
            y3 = TLanes.MultiplyAdd(y3, x3 + input, group);
            y4 = TLanes.MultiplyAdd(y4, x4 + input, group);
            y5 = TLanes.MultiplyAdd(y5, x5 + input, group);
            weights += PanelOutputs;
        }

        y0.Store(tile.Sums(0));
        y1.Store(tile.Sums(1));
        y2.Store(tile.Sums(2));
        y3.Store(tile.Sums(3));
        y4.Store(tile.Sums(4));
        y5.Store(tile.Sums(5));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTwoPanels(RowTile tile, PackedMatrix matrix, int output)
    {
        int* weights = matrix.Panel(output), next = matrix.Panel(output + PanelOutputs);
        var inputs = matrix.Inputs;
        byte* x0 = tile.Activations(0), x1 = tile.Activations(1), x2 = tile.Activations(2);
        TLanes y0 = TLanes.Load(matrix.Corrections.Pointer + output), y1 = y0, y2 = y0;
        TLanes z0 = TLanes.Load(matrix.Corrections.Pointer + output + PanelOutputs), z1 = z0, z2 = z0;
        for (var input = 0; input < inputs; input += GroupInputs)
        {
            var group = TLanes.Load(weights);
            y0 = TLanes.MultiplyAdd(y0, x0 + input, group);
            y1 = TLanes.MultiplyAdd(y1, x1 + input, group);
            y2 = TLanes.MultiplyAdd(y2, x2 + input, group);
            group = TLanes.Load(next);
            z0 = TLanes.MultiplyAdd(z0, x0 + input, group);
            z1 = TLanes.MultiplyAdd(z1, x1 + input, group);
            z2 = TLanes.MultiplyAdd(z2, x2 + input, group);
            weights += PanelOutputs;
            next += PanelOutputs;
        }

        y0.Store(tile.Sums(0));
        y1.Store(tile.Sums(1));
        y2.Store(tile.Sums(2));
        z0.Store(tile.Sums(0) + PanelOutputs);
        z1.Store(tile.Sums(1) + PanelOutputs);
        z2.Store(tile.Sums(2) + PanelOutputs);
    }
}
