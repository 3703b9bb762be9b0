using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>The list of annexes before a signature is one piece: 附件：1.… and the numbered titles below it.</summary>
internal static class AnnexList
{
    /// <summary>The paragraphs of a closing, with each such list joined to one where nothing of another kind stands in between.</summary>
    public static IReadOnlyList<TextRange> Join(string text, IReadOnlyList<TextRange> closing)
    {
        var joined = new List<TextRange>();
        var isList = false;
        foreach (var range in closing)
        {
            isList = isList && IsNumbered(text, range) && BodyReader.AreAdjacent(text, joined[^1], range);
            if (isList)
                joined[^1] = TextRange.Between(joined[^1].Start, range.End);
            else
                joined.Add(range);
            isList |= LineForms.TryReadAnnex(text.Substring(range.Start, range.Length), out _, out _);
        }

        return joined;
    }

    private static bool IsNumbered(string text, TextRange range) =>
        MarkerReader.Read(text, range.Start, range.End, true, out _) is not null;
}
