namespace PolicySearch.Embeddings.Kernels;

/// <summary>A few rows of activations and the sums that they make; rows beyond the last repeat it, so a tile is always full.</summary>
/// <param name="activations">First row of activations.</param>
/// <param name="sums">Its first sum.</param>
/// <param name="rows">Rows that are there, at least one.</param>
/// <param name="matrix">Gives the lengths of both kinds of rows.</param>
internal readonly unsafe struct RowTile(byte* activations, int* sums, int rows, PackedMatrix matrix)
{
    private readonly byte* _activations = activations;
    private readonly int* _sums = sums;
    private readonly int _last = rows - 1;

    /// <summary>Activations of a row.</summary>
    public byte* Activations(int row) => _activations + ((long)Math.Min(row, _last) * matrix.Inputs);

    /// <summary>Sums of a row.</summary>
    public int* Sums(int row) => _sums + ((long)Math.Min(row, _last) * matrix.Outputs);
}
