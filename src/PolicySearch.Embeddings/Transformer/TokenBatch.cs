using System.Runtime.InteropServices;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Transformer;

/// <summary>Texts that are encoded together: their tokens one after the other, without padding.</summary>
internal sealed class TokenBatch
{
    /// <summary>Tokens that a batch holds at most: one text of the greatest length.</summary>
    public const int Capacity = EncoderShape.MaxTokens;

    private readonly List<int> _tokens = [];
    private readonly List<TokenRange> _texts = [];

    /// <summary>All tokens.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>Where each text lies, in the order in which they were added.</summary>
    public ReadOnlySpan<TokenRange> Texts => CollectionsMarshal.AsSpan(_texts);

    /// <summary>Adds a text.</summary>
    /// <param name="tokens">Ids with <c>[CLS]</c> and <c>[SEP]</c>.</param>
    /// <exception cref="ArgumentException">The batch would hold more than <see cref="Capacity"/> tokens.</exception>
    public void Add(ReadOnlySpan<int> tokens)
    {
        if (_tokens.Count + tokens.Length > Capacity)
            throw new ArgumentException($"A batch holds at most {Capacity} tokens.", nameof(tokens));
        _texts.Add(new TokenRange(_tokens.Count, tokens.Length));
        _tokens.AddRange(tokens);
    }
}
