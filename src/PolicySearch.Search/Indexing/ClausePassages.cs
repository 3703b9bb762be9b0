using System.Buffers;
using PolicySearch.Embeddings;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// The texts that are embedded for a clause: the windows over the whole of it and, where it is long, its stretches of whole
/// sentences besides. A long clause orders many things; one vector of them all is near to none, and the nearest text counts.
/// </summary>
internal static class ClausePassages
{
    /// <summary>A stretch grows by whole sentences up to this length, in characters.</summary>
    private const int StretchLength = 120;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！!？?\n");

    /// <summary>From this share of title and headings on, in percent of the characters, a clause is embedded without them too.</summary>
    private const int LeastTitleShare = 15;

    /// <summary>From this length on, in characters, it is too: each of its stretches has title and headings in front.</summary>
    private const int LongText = 300;

    /// <summary>All that is embedded for a clause, given in folded form.</summary>
    public static ClauseTexts Of(IPassageWindows windows, string title, string path, string text)
    {
        var own = text.Length >= LongText || TitleShare(title.Length + path.Length, text.Length) >= LeastTitleShare ? windows.Split("", "", text) : [];
        return new ClauseTexts(Cut(windows, title, path, text), own.Count == 0 ? null : own[0]);
    }

    /// <summary>How much of what is embedded is title and headings, in percent of the characters.</summary>
    public static int TitleShare(int titleAndPath, int text) => titleAndPath + text == 0 ? 0 : 100 * titleAndPath / (titleAndPath + text);

    /// <summary>The texts with title and headings in front, all given in folded form.</summary>
    public static IReadOnlyList<string> Cut(IPassageWindows windows, string title, string path, string text)
    {
        var whole = windows.Split(title, path, text);
        var stretches = Stretches(text);
        return stretches.Count < 2 ? whole : [.. whole.Concat(stretches.SelectMany(stretch => windows.Split(title, path, stretch))).Distinct()];
    }

    /// <summary>How many stretches a text is embedded in besides; 0 where the whole is enough.</summary>
    public static int CountStretches(string text) => Stretches(text) is { Count: >= 2 and var count } ? count : 0;

    private static List<string> Stretches(string text)
    {
        List<string> stretches = [];
        var start = 0;
        for (var end = 0; end < text.Length;)
        {
            var next = EndOfSentence(text, end);
            if (next - start > StretchLength && end > start)
            {
                stretches.Add(text[start..end]);
                start = end;
            }

            end = next;
        }

        if (start < text.Length)
            stretches.Add(text[start..]);
        return stretches;
    }

    private static int EndOfSentence(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny(SentenceEnds);
        return end < 0 ? text.Length : from + end + 1;
    }
}
