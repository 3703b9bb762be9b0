using PolicySearch.Analysis;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Finds where terms and phrases of a query stand in a text, by analysing the text as the index does.</summary>
/// <param name="analyzer">The analyser of the index.</param>
internal sealed class Highlighter(IAnalyzer analyzer)
{
    private static readonly Dictionary<int, TextRange> Nowhere = [];

    [ThreadStatic]
    private static TokenBuffer? s_buffer;

    /// <summary>The ranges of <paramref name="text"/> that a sequence covers: ascending, merged where they overlap or touch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sequences">Each has to stand there as a whole.</param>
    public IReadOnlyList<TextRange> Highlight(string text, IReadOnlyList<TermSequence> sequences)
    {
        if (sequences.Count == 0)
            return [];
        var tokens = s_buffer ??= new TokenBuffer();
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        var places = Places(tokens, sequences);
        List<TextRange> ranges = [];
        foreach (var sequence in sequences)
            AddMatches(sequence, places, ranges);
        return Merge(ranges);
    }

    /// <summary>Where the terms of the sequences stand: by position, the range of the token. The other words of the text are passed over.</summary>
    private static Dictionary<string, Dictionary<int, TextRange>> Places(TokenBuffer tokens, IReadOnlyList<TermSequence> sequences)
    {
        var places = new Dictionary<string, Dictionary<int, TextRange>>();
        foreach (var sequence in sequences)
        {
            foreach (var term in sequence.Terms)
                places[term] = Nowhere;
        }

        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        var position = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            position += tokens[i].PositionIncrement;
            if (!lookup.TryGetValue(tokens.Term(i), out var ofTerm))
                continue;
            if (ofTerm == Nowhere)
                lookup[tokens.Term(i)] = ofTerm = [];
            ofTerm[position] = TextRange.Between(tokens[i].StartOffset, tokens[i].EndOffset);
        }

        return places;
    }

    private static void AddMatches(
        TermSequence sequence, Dictionary<string, Dictionary<int, TextRange>> places, List<TextRange> ranges)
    {
        foreach (var (position, range) in places[sequence.Terms[0]])
        {
            var end = EndOfMatch(sequence, position - sequence.Positions[0], places);
            if (end >= 0)
                ranges.Add(TextRange.Between(range.Start, Math.Max(end, range.End)));
        }
    }

    /// <summary>End of the last term of a sequence that begins at a position; −1 where it does not stand there.</summary>
    private static int EndOfMatch(
        TermSequence sequence, int offset, Dictionary<string, Dictionary<int, TextRange>> places)
    {
        var end = -1;
        for (var i = 0; i < sequence.Terms.Count; i++)
        {
            if (!places[sequence.Terms[i]].TryGetValue(offset + sequence.Positions[i], out var range))
                return -1;
            end = Math.Max(end, range.End);
        }

        return end;
    }

    private static List<TextRange> Merge(List<TextRange> ranges)
    {
        ranges.Sort((left, right) => left.Start.CompareTo(right.Start));
        List<TextRange> merged = [];
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = TextRange.Between(merged[^1].Start, Math.Max(range.End, merged[^1].End));
            else
                merged.Add(range);
        }

        return merged;
    }
}
