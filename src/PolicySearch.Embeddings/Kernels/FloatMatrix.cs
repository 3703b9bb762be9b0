namespace PolicySearch.Embeddings.Kernels;

/// <summary>A view of floats as a matrix, row by row; memory belongs to the caller.</summary>
/// <param name="start">The first element.</param>
/// <param name="rows">Rows.</param>
/// <param name="columns">Columns.</param>
/// <param name="stride">Floats from one row to the next.</param>
internal readonly unsafe struct FloatMatrix(float* start, int rows, int columns, int stride)
{
    private readonly float* _start = start;

    /// <summary>Rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>Floats from one row to the next.</summary>
    public int Stride { get; } = stride;

    /// <summary>The first element of a row.</summary>
    public float* Row(int row) => _start + ((long)row * Stride);
}
