using PolicySearch.Analysis;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Suggesting;

/// <summary>
/// Finds typing errors in a query. A mistyped word (公级金) falls apart into words that are too short or that the corpus does not have; a stretch of such
/// words is looked up as a whole.
/// </summary>
/// <param name="analyzer">Gives the longest words.</param>
internal sealed class TypingErrors(IAnalyzer analyzer)
{
    /// <summary>A mistyped word falls into so many at most.</summary>
    private const int MostWords = 6;

    /// <summary>Characters that stand alone in every question, and belong to no word that was mistyped beside them.</summary>
    private const string Alone = "的了着过在是有和与及或不没无我你他她它们这那哪谁吗呢吧啊把被让给对向从到于以为用由按就都也还又再只才能会可要想应需请问怎么几多少上下里外前后中内";

    private readonly QueryTerms _words = new(analyzer);

    /// <summary>The query as it was probably meant; null where nothing looks like an error.</summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The words of the corpus.</param>
    /// <param name="occurs">Whether a clause has a stretch of text: what occurs is no error.</param>
    public Correction? Find(string query, SpellingIndex known, Func<string, bool> occurs)
    {
        var folded = TextFolder.Fold(query.AsSpan());
        var text = folded.ToString();
        var ranges = _words.Analyze(text).Ranges;
        List<CorrectedWord> words = [];
        var (corrected, copied) = ("", 0);
        for (var first = 0; first < ranges.Count; first++)
        {
            if (ErrorAt(text, ranges, first, known, occurs) is not { } error)
                continue;
            var start = folded.OriginalStart(ranges[first].Start);
            var end = folded.OriginalEnd(ranges[error.Last].End);
            words.Add(new CorrectedWord(query[start..end], error.Meant));
            corrected += query[copied..start] + error.Meant;
            (copied, first) = (end, error.Last);
        }

        return words.Count == 0 ? null : new Correction(corrected + query[copied..], words);
    }

    /// <summary>The longest stretch from a word on that is an error.</summary>
    private static (int Last, string Meant)? ErrorAt(
        string text, IReadOnlyList<TextRange> ranges, int first, SpellingIndex known, Func<string, bool> occurs)
    {
        for (var last = Math.Min(first + MostWords, ranges.Count) - 1; last >= first; last--)
        {
            var stretch = text[ranges[first].Start..ranges[last].End];
            if (stretch.Length is < 2 or > SpellingIndex.Longest || known.Knows(stretch)
                || BrokenCharacters(text, ranges, first, last, known) is not { } broken)
            {
                continue;
            }

            if (known.Find(stretch, i => broken[i]) is { } meant && !text.Contains(meant, StringComparison.Ordinal)
                && !occurs(stretch) && (stretch.Length > 2 || HasStrangeCharacter(stretch, known, occurs) || OccursBesideItsNeighbours(text, ranges, first, last, meant, occurs)))
            {
                return (last, meant);
            }
        }

        return null;
    }

    /// <summary>Two characters sound like many others: what was meant has to stand somewhere beside a word that stands beside it here.</summary>
    private static bool OccursBesideItsNeighbours(
        string text, IReadOnlyList<TextRange> ranges, int first, int last, string meant, Func<string, bool> occurs) =>
        (first > 0 && ranges[first - 1].End == ranges[first].Start && occurs(text[ranges[first - 1].Start..ranges[first].Start] + meant))
        || (last + 1 < ranges.Count && ranges[last].End == ranges[last + 1].Start && occurs(meant + text[ranges[last + 1].Start..ranges[last + 1].End]));

    private static bool HasStrangeCharacter(string stretch, SpellingIndex known, Func<string, bool> occurs) =>
        stretch.Any(character => !known.Knows(character) && !occurs(character.ToString()));

    /// <summary>
    /// Which characters of a stretch belong to words that stand alone or that the corpus does not have; null where none do, and where the stretch
    /// has a word that says nothing.
    /// </summary>
    private static bool[]? BrokenCharacters(string text, IReadOnlyList<TextRange> ranges, int first, int last, SpellingIndex known)
    {
        var broken = new bool[ranges[last].End - ranges[first].Start];
        for (var i = first; i <= last; i++)
        {
            var word = text.AsSpan(ranges[i].Start, ranges[i].Length);
            if ((i > first && ranges[i].Start != ranges[i - 1].End) || QueryStopWords.Contains(word) || (word.Length == 1 && Alone.Contains(word[0])))
                return null;
            if (word.Length == 1 || !known.Knows(word.ToString()))
                broken.AsSpan(ranges[i].Start - ranges[first].Start, word.Length).Fill(true);
        }

        return broken.Contains(true) ? broken : null;
    }
}
