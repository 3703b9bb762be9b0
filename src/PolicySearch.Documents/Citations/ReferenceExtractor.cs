using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>
/// Finds the documents that a text names: 《title》（文号） with titles nested in 〈〉 or 《》, a title alone where it is that of a kind of document,
/// a number alone.
/// </summary>
internal static class ReferenceExtractor
{
    private const int MaxTitle = 200;
    private const int MaxGap = 3;
    private static readonly string[] Leads =
    [
        "根据", "根據", "按照", "依据", "依據", "依照", "遵照", "贯彻", "貫徹", "落实", "落實", "执行", "執行", "结合", "結合", "以及", "关于", "關于",
        "印发", "印發", "及", "与", "與", "文件", "和",
    ];

    /// <summary>All references of a text, in order, without the clauses they stand in.</summary>
    public static List<DocumentReference> Extract(string text)
    {
        var numbers = DocumentNumber.FindAll(text).ToList();
        var references = new List<DocumentReference>();
        var next = 0;
        for (var at = text.IndexOf('《', StringComparison.Ordinal); at >= 0; at = NextTitle(text, at, references))
        {
            var close = FindClose(text, at);
            if (close < 0)
                continue;
            AddNumbers(text, numbers, ref next, at, references);
            if (ToReference(text, at, close, numbers, ref next) is { } reference)
                references.Add(reference);
        }

        AddNumbers(text, numbers, ref next, text.Length, references);
        return references;
    }

    private static int NextTitle(string text, int at, List<DocumentReference> references)
    {
        var from = references.Count > 0 && references[^1].Range.Start == at ? references[^1].Range.End : at + 1;
        return from < text.Length ? text.IndexOf('《', from) : -1;
    }

    internal static int FindClose(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(text.Length, open + MaxTitle); i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static DocumentReference? ToReference(string text, int open, int close, List<TextRange> numbers, ref int next)
    {
        while (next < numbers.Count && numbers[next].Start <= close)
            next++;
        var title = text[(open + 1)..close];
        if (next < numbers.Count && NumberBehind(text, close + 1, numbers[next]) is { } end)
        {
            var number = numbers[next++];
            return new DocumentReference(title, text.Substring(number.Start, number.Length), TextRange.Between(open, end), null);
        }

        return DocumentTitles.IsDocument(title) ? new DocumentReference(title, null, TextRange.Between(open, close + 1), null) : null;
    }

    /// <summary>End of a number in brackets that begin right behind a title.</summary>
    internal static int? NumberBehind(string text, int start, TextRange number)
    {
        var gap = text.AsSpan(start, Math.Min(number.Start, start + MaxGap + 1) - start);
        if (number.Start - start > MaxGap || gap.Trim() is not ['（' or '(' or '〔' or '［' or '['])
            return null;
        return number.End < text.Length && text[number.End] is '）' or ')' or '〕' or '］' or ']' ? number.End + 1 : number.End;
    }

    /// <summary>The numbers before an offset that stand behind no title.</summary>
    private static void AddNumbers(string text, List<TextRange> numbers, ref int next, int before, List<DocumentReference> references)
    {
        for (; next < numbers.Count && numbers[next].End <= before; next++)
        {
            var number = WithoutLead(text, numbers[next]);
            references.Add(new DocumentReference(null, text.Substring(number.Start, number.Length), number, null));
        }
    }

    /// <summary>根据国发〔2018〕16号: the number begins behind the words that lead to it.</summary>
    private static TextRange WithoutLead(string text, TextRange number)
    {
        var letters = text.AsSpan(number.Start, number.Length);
        var bracket = letters.IndexOfAny("〔[（(【");
        var start = 0;
        foreach (var lead in Leads)
        {
            var at = bracket > 0 ? letters[..bracket].LastIndexOf(lead) : -1;
            if (at >= 0 && at + lead.Length < bracket)
                start = Math.Max(start, at + lead.Length);
        }

        return TextRange.Between(number.Start + start, number.End);
    }
}
