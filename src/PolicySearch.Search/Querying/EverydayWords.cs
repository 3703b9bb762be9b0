using System.Collections.Frozen;
using PolicySearch.Analysis;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>
/// Finds everyday words (五险一金, 上户口) and short names of laws and programmes (民诉法) in a question; <c>Data/everyday-words.tsv</c> and
/// <c>Data/short-names.tsv</c> have them with their sources.
/// </summary>
internal sealed class EverydayWords
{
    private readonly FrozenDictionary<string, EverydayWord> _words;
    private readonly FrozenDictionary<string, EverydayWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly int _longest;

    private EverydayWords(IEnumerable<EverydayWord> words)
    {
        _words = words.ToFrozenDictionary(word => word.Word);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _words.Keys.Max(word => word.Length);
    }

    /// <summary>The words that come with the program.</summary>
    public static EverydayWords Default { get; } = new(Load());

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<EverydayWord> All => _words.Values;

    /// <summary>Words from left to right, at each place the longest one, each once. One begins and ends where words do.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="words">Its words in order: start and end of each.</param>
    public IReadOnlyList<EverydayWord> Find(ReadOnlySpan<char> folded, IReadOnlyList<TextRange> words)
    {
        List<EverydayWord> found = [];
        var end = 0;
        for (var first = 0; first < words.Count; first++)
        {
            if (words[first].Start < end || LongestAt(folded, first, words) is not { } word)
                continue;
            end = words[first].Start + word.Word.Length;
            if (!found.Contains(word))
                found.Add(word);
        }

        return found;
    }

    private EverydayWord? LongestAt(ReadOnlySpan<char> folded, int first, IReadOnlyList<TextRange> words)
    {
        EverydayWord? longest = null;
        var start = words[first].Start;
        for (var last = first; last < words.Count && words[last].End - start <= _longest; last++)
        {
            if (_bySpan.TryGetValue(folded[start..words[last].End], out var word))
                longest = word;
        }

        return longest;
    }

    private static IEnumerable<EverydayWord> Load() => TermTable.Read("everyday-words.tsv").Concat(TermTable.Read("short-names.tsv"))
        .Select(row => new EverydayWord(TextFolder.Fold(row[0]), [.. row[1].Split('、').Select(TextFolder.Fold)], row[2]));
}
