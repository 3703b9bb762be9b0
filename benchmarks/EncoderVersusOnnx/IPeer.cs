namespace EncoderVersusOnnx;

/// <summary>One of the two that are compared.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <summary>Encodes batches one after another, each timed.</summary>
    Measurement Run(IReadOnlyList<int[][]> batches);
}
