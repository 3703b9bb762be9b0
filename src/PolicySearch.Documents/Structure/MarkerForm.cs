namespace PolicySearch.Documents.Structure;

/// <summary>Markers in normal form (for citations) and as parts of path keys.</summary>
internal static class MarkerForm
{
    /// <summary>The marker as citations write it: （三） in full-width brackets, 1. with half-width digit and stop, 第三条 in simplified characters.</summary>
    public static string Normalize(in Marker marker, string text)
    {
        var number = ChineseNumeral.Write(marker.Value);
        return marker.Family switch
        {
            MarkerFamily.Division => $"第{number}{DivisionUnit(text.AsSpan(marker.Range.Start, marker.Range.Length))}",
            MarkerFamily.Chapter => $"第{number}章",
            MarkerFamily.Section => $"第{number}节",
            MarkerFamily.Article => $"第{number}条{(marker.Sub > 0 ? "之" + ChineseNumeral.Write(marker.Sub) : "")}",
            MarkerFamily.Enumeration => $"{number}、",
            MarkerFamily.BracketedEnumeration => $"（{number}）",
            MarkerFamily.NumberStop or MarkerFamily.NumberComma => $"{marker.Value}.",
            MarkerFamily.Decimal => HalfWidth(text.AsSpan(marker.Range.Start, marker.Range.Length)),
            MarkerFamily.BracketedNumber => $"（{marker.Value}）",
            MarkerFamily.HalfBracketedNumber => $"{marker.Value}）",
            _ => text.Substring(marker.Range.Start, marker.Range.Length),
        };
    }

    /// <summary>The marker as an item below an article: 第（一）项, 第1目.</summary>
    public static string NormalizeInArticle(in Marker marker, string text) => marker.Family switch
    {
        MarkerFamily.BracketedEnumeration => $"第（{ChineseNumeral.Write(marker.Value)}）项",
        MarkerFamily.NumberStop or MarkerFamily.NumberComma => $"第{marker.Value}目",
        _ => Normalize(marker, text),
    };

    /// <summary>The marker in a path key: its number, with a letter for 编, 章 and 节, which are no part of the key of an article.</summary>
    public static string Key(in Marker marker) => marker.Family switch
    {
        MarkerFamily.Division => $"b{marker.Value}",
        MarkerFamily.Chapter => $"c{marker.Value}",
        MarkerFamily.Section => $"s{marker.Value}",
        _ => marker.Sub > 0 ? $"{marker.Value}.{marker.Sub}" : $"{marker.Value}",
    };

    private static string DivisionUnit(ReadOnlySpan<char> marker) =>
        marker.EndsWith("部分") ? "部分" : marker[^2] == '分' ? "分编" : "编";

    private static string HalfWidth(ReadOnlySpan<char> number)
    {
        Span<char> result = stackalloc char[number.Length];
        for (var i = 0; i < number.Length; i++)
            result[i] = number[i] is >= '！' and <= '～' ? (char)(number[i] - 0xfee0) : number[i];
        return result.ToString();
    }
}
