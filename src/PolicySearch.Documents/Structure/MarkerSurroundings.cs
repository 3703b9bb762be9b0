namespace PolicySearch.Documents.Structure;

/// <summary>What the characters around a candidate say about it.</summary>
internal static class MarkerSurroundings
{
    private const int MaxHeadingLength = 60;
    private const string SentenceEnds = "。；;：:！!？?）)】〕》”.．";
    private const string Measures = "亿億万萬千百元倍%％‰℃个個点點公米吨噸平立分厘亩畝年月日号號";

    private static readonly string[] ReferenceWords =
        ["规定", "規定", "所称", "所稱", "所列", "所指", "所述", "所规定", "所規定", "的", "至第", "和第", "及第", "或第", "或者第", "、第", "中的", "中规定", "之规定"];

    /// <summary>第三条规定的, 第三条第二款: the number of something elsewhere.</summary>
    public static bool IsReference(string text, in Marker marker, int end)
    {
        var behind = text.AsSpan(marker.Range.End, end - marker.Range.End);
        if (!marker.Family.IsOrdinal())
            return marker.Family.IsStrong() && ((StartsWithAny(behind, ["至", "项", "項", "款"]) && !StartsWithAny(behind, ["项目", "項目", "款项", "款項"])) || IsBracketList(marker, behind) || IsNumeralList(marker, behind));
        return StartsWithAny(behind, ReferenceWords) || IsParagraphNumber(behind);
    }

    /// <summary>True if the number goes on as an amount: 1.5亿元, 25.3%.</summary>
    public static bool IsAmount(string text, in Marker marker, int end)
    {
        if (marker.Family == MarkerFamily.Decimal)
            return marker.Range.End < end && Measures.Contains(text[marker.Range.End], StringComparison.Ordinal);
        if (!marker.Family.IsNumber())
            return false;
        var i = marker.Range.End;
        while (i < end && MarkerReader.IsDigit(text[i]))
            i++;
        return i > marker.Range.End && !IsYear(text, marker.Range.End, i, end) && (i == end || Measures.Contains(text[i], StringComparison.Ordinal));
    }

    /// <summary>True if digits follow directly that are no year.</summary>
    public static bool IsFollowedByDigits(string text, in Marker marker, int end)
    {
        if (!marker.Family.IsNumber())
            return false;
        var i = marker.Range.End;
        while (i < end && MarkerReader.IsDigit(text[i]))
            i++;
        return i > marker.Range.End && !IsYear(text, marker.Range.End, i, end);
    }

    /// <summary>（一）是…, the figure of speech inside a paragraph.</summary>
    public static bool IsFollowedByIs(string text, in Marker marker, int end) =>
        marker.Range.End < end && text[marker.Range.End] == '是';

    /// <summary>True if a blank follows, as behind 第三条 in a law.</summary>
    public static bool IsFollowedByBlank(string text, in Marker marker, int end) =>
        marker.Range.End < end && BodyReader.IsSpace(text[marker.Range.End]);

    /// <summary>True if a sentence, a note in brackets or the like ends right before an offset.</summary>
    public static bool IsBehindSentence(string text, int at, int lineStart)
    {
        var i = LastBefore(text, at, lineStart);
        return i < 0 || SentenceEnds.Contains(text[i], StringComparison.Ordinal);
    }

    /// <summary>True if between two offsets there is only what may be the text of a heading.</summary>
    public static bool IsHeadingText(string text, int start, int end) =>
        end - start is >= 0 and <= MaxHeadingLength && text.AsSpan(start, end - start).IndexOfAny("。；！？") < 0;

    /// <summary>True if the character before makes the numeral a word's part: 统一、, 第一、.</summary>
    public static bool IsWordPart(string text, int at, int lineStart) =>
        at > lineStart && "第统統唯之同万萬专專单單归歸逐".Contains(text[at - 1], StringComparison.Ordinal);

    private static int LastBefore(string text, int at, int lineStart)
    {
        for (var i = at - 1; i >= lineStart; i--)
        {
            if (!BodyReader.IsSpace(text[i]) && text[i] != '*')
                return i;
        }

        return -1;
    }

    private static bool IsYear(string text, int start, int digitsEnd, int end) =>
        digitsEnd - start == 4 && digitsEnd < end && text[digitsEnd] is '年' or '—' or '-' or '－' or '至';

    /// <summary>（一）、（二）项: brackets one after the other are references.</summary>
    private static bool IsBracketList(in Marker marker, ReadOnlySpan<char> behind) =>
        marker.Family == MarkerFamily.BracketedEnumeration && StartsWithAny(behind, ["（", "(", "、（", "、("]) &&
        behind.Length > 1 && ChineseNumeral.IsNumeral(behind[behind[0] == '、' ? Math.Min(2, behind.Length - 1) : 1]);

    /// <summary>一、二、三产业.</summary>
    private static bool IsNumeralList(in Marker marker, ReadOnlySpan<char> behind)
    {
        if (marker.Family != MarkerFamily.Enumeration)
            return false;
        var length = ChineseNumeral.Read(behind, out _);
        return length > 0 && length < behind.Length && behind[length] is '、' or '级' or '級' or '类' or '類' or '产' or '產' or '线' or '線';
    }

    private static bool IsParagraphNumber(ReadOnlySpan<char> behind)
    {
        if (behind.Length < 3 || behind[0] is not ('第' or '（' or '('))
            return false;
        var length = ChineseNumeral.Read(behind[1..], out _);
        return length > 0 && 1 + length < behind.Length && behind[1 + length] is '款' or '项' or '項' or '）' or ')' && behind[0] == '第';
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
