namespace PolicySearch.Embeddings.Weights;

/// <summary>The sizes of the encoder; those that the file does not tell are constants of the model.</summary>
internal static class EncoderShape
{
    /// <summary>Numbers that stand for a token between the layers.</summary>
    public const int Width = 512;

    /// <summary>Numbers inside the feed-forward part.</summary>
    public const int Inner = 2048;

    /// <summary>Layers.</summary>
    public const int Layers = 4;

    /// <summary>Attention heads of a layer.</summary>
    public const int Heads = 8;

    /// <summary>Numbers of one head.</summary>
    public const int HeadWidth = Width / Heads;

    /// <summary>Numbers in the vector of a text.</summary>
    public const int Dimension = 256;

    /// <summary>Positions in the model's table.</summary>
    public const int Positions = 512;

    /// <summary>Tokens of a text that count, <c>[CLS]</c> and <c>[SEP]</c> among them.</summary>
    public const int MaxTokens = 256;

    /// <summary>Pieces of a text that count.</summary>
    public const int MaxPieces = MaxTokens - 2;

    /// <summary>Added to the variance in a layer norm.</summary>
    public const float NormEpsilon = 1e-12f;
}
