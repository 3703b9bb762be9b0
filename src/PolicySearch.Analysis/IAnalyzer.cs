namespace PolicySearch.Analysis;

/// <summary>Turns text into terms. Implementations are immutable and may be used from many threads at once.</summary>
public interface IAnalyzer
{
    /// <summary>
    /// Name and version of rules and lexicon, for example <c>smartcn-1:5f2a…</c>. Stamped into an index;
    /// two analysers with equal versions give equal tokens for equal text.
    /// </summary>
    string Version { get; }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in the order of their positions.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    /// <param name="tokens">Receives the tokens; offsets are UTF-16 code units into <paramref name="text"/>.</param>
    void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens);
}
