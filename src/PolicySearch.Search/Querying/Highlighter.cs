using PolicySearch.Analysis;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Finds where the terms of a query stand in a text, by analysing the text as the index does.</summary>
internal sealed class Highlighter(IAnalyzer analyzer)
{
    [ThreadStatic]
    private static TokenBuffer? s_buffer;

    /// <summary>Ranges of <paramref name="text"/> whose terms are among <paramref name="terms"/>: ascending, merged where they overlap.</summary>
    public IReadOnlyList<TextRange> Highlight(string text, IReadOnlySet<string> terms)
    {
        if (terms.Count == 0)
            return [];
        var tokens = s_buffer ??= new TokenBuffer();
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        List<TextRange> ranges = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (terms.Contains(tokens.Term(i).ToString()))
                Add(ranges, tokens[i].StartOffset, tokens[i].EndOffset);
        }

        return ranges;
    }

    private static void Add(List<TextRange> ranges, int start, int end)
    {
        if (ranges.Count > 0 && start <= ranges[^1].End)
            ranges[^1] = TextRange.Between(ranges[^1].Start, Math.Max(end, ranges[^1].End));
        else
            ranges.Add(TextRange.Between(start, end));
    }
}
