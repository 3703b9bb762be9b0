using System.Collections.Concurrent;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>Turns tokens into vectors. Safe for use by many threads.</summary>
internal abstract class Encoder
{
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>Encodes the texts of a batch.</summary>
    /// <param name="batch">At least one text.</param>
    /// <param name="vectors">Receives <see cref="EncoderShape.Dimension"/> numbers a text, of length 1.</param>
    public void Encode(TokenBatch batch, Span<float> vectors)
    {
        if (vectors.Length != batch.Texts.Length * EncoderShape.Dimension)
            throw new ArgumentException($"{batch.Texts.Length} texts need {batch.Texts.Length * EncoderShape.Dimension} numbers, not {vectors.Length}.", nameof(vectors));
        var workspace = _workspaces.TryTake(out var idle) ? idle : new Workspace();
        Encode(batch, workspace, vectors);
        _workspaces.Add(workspace);
    }

    /// <summary>Encodes with the memory of one workspace.</summary>
    private protected abstract void Encode(TokenBatch batch, Workspace workspace, Span<float> vectors);
}
