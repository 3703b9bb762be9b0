using PolicySearch.Embeddings.Kernels;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>Memory for one run of the encoder over a batch; used by one thread at a time and then again.</summary>
internal sealed class Workspace
{
    private const int Rows = TokenBatch.Capacity;

    /// <summary>What stands for each token between the layers.</summary>
    public AlignedArray<float> Tokens { get; } = new(Rows * EncoderShape.Width);

    /// <summary>Queries, all heads of a token side by side; like <see cref="Keys"/> and <see cref="Values"/>.</summary>
    public AlignedArray<float> Queries { get; } = new(Rows * EncoderShape.Width);

    /// <summary>Keys.</summary>
    public AlignedArray<float> Keys { get; } = new(Rows * EncoderShape.Width);

    /// <summary>Values.</summary>
    public AlignedArray<float> Values { get; } = new(Rows * EncoderShape.Width);

    /// <summary>What attention gives.</summary>
    public AlignedArray<float> Context { get; } = new(Rows * EncoderShape.Width);

    /// <summary>The keys of one text and head, one column a token.</summary>
    public AlignedArray<float> HeadKeys { get; } = new(Rows * EncoderShape.HeadWidth);

    /// <summary>The values of one text and head, one row a token.</summary>
    public AlignedArray<float> HeadValues { get; } = new(Rows * EncoderShape.HeadWidth);

    /// <summary>Attention of one text and head, one row a query.</summary>
    public AlignedArray<float> Scores { get; } = new(Rows * Rows);

    /// <summary>Rows of int8 activations.</summary>
    public AlignedArray<byte> Bytes { get; } = new(Rows * EncoderShape.Inner);

    /// <summary>The scale of each row of <see cref="Bytes"/>.</summary>
    public float[] RowScales { get; } = new float[Rows];

    /// <summary>The integers of an int8 product.</summary>
    public AlignedArray<int> Sums { get; } = new(Rows * EncoderShape.Inner);
}
