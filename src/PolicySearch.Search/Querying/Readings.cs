using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>
/// The ways in which the index may have read what a query reads in one way. Segmentation looks at what stands around: 路灯 by
/// itself is read as 路 and 灯, in 更换路灯 it is one word. Positions count characters, so that every reading has the same ones.
/// </summary>
internal static class Readings
{
    /// <summary>Words of more characters are in the lexicon or read in pieces.</summary>
    private const int LongestWord = 4;

    /// <summary>What may stand in the index for one word: the word, its two characters, a longer word that it is a piece of.</summary>
    /// <param name="words">The words of a piece of text.</param>
    /// <param name="index">Which of them.</param>
    public static IReadOnlyList<TermSequence> OfWord(TermSequence words, int index)
    {
        List<TermSequence> readings = [Single(words.Terms[index])];
        if (IsPair(words.Terms[index]))
            readings.Add(Compose(words.Terms[index], [1, 1]));
        for (var first = Math.Max(0, index - LongestWord + 1); first <= index; first++)
        {
            for (var last = Math.Max(index, first + 1); last < words.Terms.Count && IsJoinable(words, first, last); last++)
                readings.Add(Single(Join(words, first, last)));
        }

        return readings;
    }

    /// <summary>What may stand in the index for all words in a row: of a short text every reading, of a long one those that differ at one place.</summary>
    public static IReadOnlyList<TermSequence> OfPhrase(TermSequence words)
    {
        if (words.Terms.Count > 0 && (words.Terms.Count == 1 ? IsHanzi(words.Terms[0]) : IsJoinable(words, 0, words.Terms.Count - 1)))
        {
            var text = Join(words, 0, words.Terms.Count - 1);
            return text.Length <= LongestWord ? [.. Compositions(text.Length).Select(lengths => Compose(text, lengths))] : [words];
        }

        List<TermSequence> readings = [words];
        for (var i = 0; i < words.Terms.Count; i++)
        {
            if (IsPair(words.Terms[i]))
                readings.Add(Replace(words, i, i, [words.Terms[i][..1], words.Terms[i][1..]]));
            if (i + 1 < words.Terms.Count && IsJoinable(words, i, i + 1))
                readings.Add(Replace(words, i, i + 1, [Join(words, i, i + 1)]));
        }

        return readings;
    }

    private static bool IsPair(string term) => term.Length == 2 && IsHanzi(term);

    private static bool IsHanzi(string term) => term.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;

    /// <summary>Whether words stand one right behind the other and together are no longer than a word may be.</summary>
    private static bool IsJoinable(TermSequence words, int first, int last)
    {
        var length = 0;
        for (var i = first; i <= last; i++)
        {
            length += words.Terms[i].Length;
            if (!IsHanzi(words.Terms[i]) || length > LongestWord || (i > first && words.Ranges[i - 1].End != words.Ranges[i].Start))
                return false;
        }

        return true;
    }

    private static string Join(TermSequence words, int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i => words.Terms[i]));

    private static TermSequence Single(string term) => new([term], [0], []);

    /// <summary>All ways to write a number as a sum, in order: 3 = 3, 1 + 2, 2 + 1, 1 + 1 + 1.</summary>
    private static IEnumerable<int[]> Compositions(int sum) => sum == 0
        ? [[]]
        : Enumerable.Range(1, sum).Reverse().SelectMany(first => Compositions(sum - first).Select(rest => (int[])[first, .. rest]));

    private static TermSequence Compose(string text, int[] lengths)
    {
        var terms = new string[lengths.Length];
        var positions = new int[lengths.Length];
        var at = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            (terms[i], positions[i]) = (text.Substring(at, lengths[i]), at);
            at += lengths[i];
        }

        return new TermSequence(terms, positions, []);
    }

    private static TermSequence Replace(TermSequence words, int first, int last, string[] terms)
    {
        var position = words.Positions[first];
        var positions = terms.Select((_, i) => position + terms.Take(i).Sum(term => term.Length));
        return new TermSequence(
            [.. words.Terms.Take(first), .. terms, .. words.Terms.Skip(last + 1)],
            [.. words.Positions.Take(first), .. positions, .. words.Positions.Skip(last + 1)],
            (IReadOnlyList<TextRange>)[]);
    }
}
