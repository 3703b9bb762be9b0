namespace PolicySearch.Analysis;

/// <summary>
/// A reusable list of tokens whose terms lie in one character array, so that analysis allocates nothing per token.
/// Not safe for use by several threads.
/// </summary>
public sealed class TokenBuffer
{
    private char[] _terms = new char[1024];
    private Token[] _tokens = new Token[256];
    private int _termLength;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The token at <paramref name="index"/>.</summary>
    public ref readonly Token this[int index] => ref _tokens.AsSpan(0, Count)[index];

    /// <summary>The term of the token at <paramref name="index"/>; valid until the next call of <see cref="Clear"/> or <see cref="Add"/>.</summary>
    public ReadOnlySpan<char> Term(int index)
    {
        ref readonly var token = ref this[index];
        return _terms.AsSpan(token.TermStart, token.TermLength);
    }

    /// <summary>Appends one token.</summary>
    public void Add(ReadOnlySpan<char> term, int startOffset, int endOffset, int positionIncrement = 1)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        if (_termLength + term.Length > _terms.Length)
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, _termLength + term.Length));
        term.CopyTo(_terms.AsSpan(_termLength));
        _tokens[Count++] = new Token(_termLength, term.Length, startOffset, endOffset, positionIncrement);
        _termLength += term.Length;
    }

    /// <summary>Forgets all tokens and keeps the memory.</summary>
    public void Clear() => Count = _termLength = 0;
}
