namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Words what was found of a quotation, in Chinese.</summary>
internal static class QuoteWording
{
    public static string Of(QuoteMatch? match, QuotedPlace? found, bool? isWhereCited)
    {
        if (match is null)
            return "库中没有找到这段文字，也没有相近的文字。";
        var where = isWhereCited == false ? $"不在所引之处，而在{found!.Citation}" : $"见{found!.Citation}";
        return match.Status == QuoteStatus.Exact ? $"与原文一字不差，{where}。"
            : match.Differences.All(difference => difference.Kind < DifferenceKind.Wording) ? $"字句与原文相同，只有{Forms(match)}不同，{where}。"
            : $"与原文相近，有 {match.Differences.Count(difference => difference.Kind >= DifferenceKind.Wording)} 处字句不同，{where}。";
    }

    private static string Forms(QuoteMatch match) => string.Join('、', match.Differences.Select(difference => difference.Kind).Distinct().Select(kind => kind switch
    {
        DifferenceKind.Space => "空白或换行",
        DifferenceKind.Script => "繁简",
        DifferenceKind.Width => "全半角",
        DifferenceKind.Case => "大小写",
        _ => "标点",
    }));
}
