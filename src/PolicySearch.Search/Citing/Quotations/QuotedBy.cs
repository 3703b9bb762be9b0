namespace PolicySearch.Search.Citing.Quotations;

/// <summary>
/// Finds the citation that a quotation belongs to: 《…》第三条规定：“…” before it in the same paragraph, with nothing but quotations and
/// a few words between, or “…”（《…》第三条） right behind it.
/// </summary>
internal static class QuotedBy
{
    private const int MostWordsBefore = 60;
    private const int MostWordsBehind = 6;

    /// <summary>Index of the citation; null where there is none.</summary>
    public static int? Find(string text, Quotation quotation, IReadOnlyList<ResolvedCitation> citations, IReadOnlyList<Quotation> quotations)
    {
        int? before = null;
        for (var i = 0; i < citations.Count; i++)
        {
            var range = citations[i].Mention.Range;
            if (range.Start >= quotation.Whole.End)
                return range.Start - quotation.Whole.End <= MostWordsBehind && IsSameSentence(text.AsSpan(quotation.Whole.End, range.Start - quotation.Whole.End)) ? i : before;
            if (range.End <= quotation.Whole.Start && IsNear(text, range.End, quotation, quotations))
                before = i;
        }

        return before;
    }

    private static bool IsNear(string text, int end, Quotation quotation, IReadOnlyList<Quotation> quotations)
    {
        var quoted = quotations.Where(other => other.Whole.Start >= end && other.Whole.End <= quotation.Whole.Start).Select(other => other.Whole).Distinct().Sum(range => range.Length);
        return quotation.Whole.Start - end - quoted <= MostWordsBefore && !text.AsSpan(end, quotation.Whole.Start - end).Contains('\n');
    }

    private static bool IsSameSentence(ReadOnlySpan<char> between) => !between.ContainsAny("。！？\n《");
}
