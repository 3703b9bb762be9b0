using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Titles and keys of the parts of a document.</summary>
internal static class PartTitle
{
    /// <summary>The part of a draft. The title of a plan or annex is its title lines joined, blanks of line breaks left out.</summary>
    public static DocumentPart ToPart(string text, PartDraft draft, int index, string documentTitle)
    {
        var lines = draft.TitleLines.Concat(draft.Lines).Concat(draft.Closing).ToList();
        var range = lines.Count == 0 ? default : TextRange.Between(lines[0].Range.Start, lines[^1].Range.End);
        if (draft.TitleLines.Count == 0)
            return new DocumentPart(index, draft.Kind, documentTitle, range);
        var titleRange = TextRange.Between(draft.TitleLines[0].Range.Start, draft.TitleLines[^1].Range.End);
        var title = string.Concat(draft.TitleLines.Select(line => Clean(text, line, draft)));
        return new DocumentPart(index, draft.Kind, title.Length == 0 ? draft.Marker : title, range, draft.Marker, titleRange);
    }

    /// <summary>Key of a part: none for the first, a1 for the first attached plan, x2 for 附件2.</summary>
    public static string KeyOf(DocumentPart part, IReadOnlyList<DocumentPart> before, PathKeys keys)
    {
        if (part.Index == 0)
            return "";
        var number = part.Kind == DocumentPartKind.Annex ? NumberOf(part.Marker) : 0;
        return number > 0
            ? keys.Take("", $"x{number}")
            : keys.Take("", (part.Kind == DocumentPartKind.Annex ? "x" : "a") + (before.Count(other => other.Kind == part.Kind) + 1));
    }

    private static string Clean(string text, BodyLine line, PartDraft draft)
    {
        var content = LineForms.TextOf(text, line).Replace("**", "", StringComparison.Ordinal).Trim('*', '#', ' ', '\u3000');
        if (draft.Marker.Length > 0 && LineForms.IsAnnexLabel(content))
            return "";
        return draft.Marker.Length > 0 && LineForms.TryReadAnnex(content, out _, out var start) ? content[start..] : content;
    }

    private static int NumberOf(string marker)
    {
        for (var i = 0; i < marker.Length; i++)
        {
            if (ChineseNumeral.Read(marker.AsSpan(i), out var value) > 0)
                return value;
            if (MarkerReader.IsDigit(marker[i]))
                return marker[i..].TakeWhile(MarkerReader.IsDigit).Aggregate(0, (number, c) => (number * 10) + (c & 0xf));
        }

        return 0;
    }
}
