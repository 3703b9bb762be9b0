using PolicySearch.Analysis;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Analyses pieces of a query.</summary>
internal sealed class QueryTerms(IAnalyzer analyzer)
{
    [ThreadStatic]
    private static TokenBuffer? s_buffer;

    /// <summary>The terms of a piece of text; none where it holds nothing but punctuation and stop words.</summary>
    public TermSequence Analyze(ReadOnlySpan<char> text)
    {
        var tokens = s_buffer ??= new TokenBuffer();
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        var terms = new string[tokens.Count];
        var positions = new int[tokens.Count];
        var ranges = new TextRange[tokens.Count];
        var position = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            position += tokens[i].PositionIncrement;
            terms[i] = tokens.Term(i).ToString();
            positions[i] = position;
            ranges[i] = TextRange.Between(tokens[i].StartOffset, tokens[i].EndOffset);
        }

        return new TermSequence(terms, positions, ranges);
    }
}
