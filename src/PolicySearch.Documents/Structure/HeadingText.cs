using System.Buffers;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Tells the text of a heading from a sentence.</summary>
internal static class HeadingText
{
    private const int MaxLength = 50;
    private const int MaxArticleLength = 30;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；！？：:，,");
    private static readonly string[] NoteWords = ["牵头", "牽頭", "责任单位", "責任單位", "负责）", "负责)", "配合）", "配合)"];

    /// <summary>True if a text may be a heading as it stands: short, no sentence inside, no note of departments.</summary>
    public static bool IsTitle(string text, TextRange range)
    {
        var span = text.AsSpan(range.Start, range.Length).TrimEnd('*');
        if (span.Length is 0 or > MaxLength || span[^1] is '；' or ';' or '，' or ',')
            return false;
        var inner = span[^1] is '。' or '：' or ':' ? span[..^1] : span;
        return inner.IndexOfAny("。；！？") < 0 && !HasNote(span) && (inner.Length == span.Length || inner.Count('，') + inner.Count(',') <= 2);
    }

    /// <summary>True if the text of an article is a heading: articles are sentences, a heading has no mark at its end.</summary>
    public static bool IsArticleTitle(string text, TextRange range)
    {
        var span = text.AsSpan(range.Start, range.Length);
        return span.Length is > 0 and <= MaxArticleLength && !span.ContainsAny(SentenceMarks);
    }

    /// <summary>The short sentence that a run-on heading begins with (加强领导。各部门要…), its full stop included.</summary>
    /// <returns>Its range, or null where the text does not begin with one.</returns>
    public static TextRange? LeadSentence(string text, TextRange range)
    {
        var length = text.AsSpan(range.Start, Math.Min(range.Length, MaxLength)).IndexOfAny("。：");
        if (length <= 0 || length + 1 >= range.Length)
            return null;
        var lead = new TextRange(range.Start, length + 1);
        return text[lead.End - 1] == '。' && IsTitle(text, lead) ? lead : null;
    }

    private static bool HasNote(ReadOnlySpan<char> text)
    {
        foreach (var word in NoteWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
