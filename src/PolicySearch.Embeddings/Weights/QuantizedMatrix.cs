namespace PolicySearch.Embeddings.Weights;

/// <summary>A matrix of int8 weights in −127…127, row by row: weight = <see cref="Values"/> × scale of the row.</summary>
/// <param name="Rows">Outputs.</param>
/// <param name="Columns">Inputs.</param>
/// <param name="Values">Rows × Columns.</param>
/// <param name="Scales">One a row.</param>
internal sealed record QuantizedMatrix(int Rows, int Columns, sbyte[] Values, float[] Scales)
{
    /// <summary>Reads <c>name.weight</c> and <c>name.scale</c>.</summary>
    public static QuantizedMatrix Read(SafetensorsFile file, string name, int rows, int columns) =>
        new(rows, columns, file.Read<sbyte>($"{name}.weight", rows, columns), file.Read<float>($"{name}.scale", rows));
}
