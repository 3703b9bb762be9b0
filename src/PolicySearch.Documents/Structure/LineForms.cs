using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Structure;

/// <summary>Forms of lines that tell where a part begins and where its closing does.</summary>
internal static partial class LineForms
{
    private const int MaxShortLength = 60;
    private const int MaxAnnexLength = 300;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；：，:;,！？");
    private const string TitleEnds = "案划劃法见見则則定例施预预制度章准南单單录錄点點报報请請示知要策求标標务務工条條书書函复復表告要程求件式样樣图圖览覽）)";

    /// <summary>附件, 附件1, 附件 二：, 附： alone on a line.</summary>
    [GeneratedRegex(@"^[#*\s]*附\s*(?:件|表|录|錄)?\s*[0-9０-９一二三四五六七八九十]{0,3}(?:-[0-9]{1,2})?\s*[:：.．]?[*\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLabel();

    /// <summary>附件1 or 附件1： before a title on the same line.</summary>
    [GeneratedRegex(@"^[#*\s]*(?<label>附\s*[件表]\s*[0-9０-９一二三四五六七八九十]{0,3}(?:-[0-9]{1,2})?)\s*[:：]?\s*(?<title>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexWithTitle();

    [GeneratedRegex(@"^[(（]?(?:\d{4}|[0-9０-９]{4}|[一二三四五六七八九〇零○Ｏ]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日[)）]?(?:[（(](?:此件|本文)[^（）()]{1,20}[)）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:[(（〔【]?此件.{0,12}[)）〕】]?|[(（]本文有删减[)）]|[(（]信息公开.{0,20}[)）]|抄\s*送\s*[:：].*|主题词\s*[:：].*|公开方式\s*[:：].*|相关附件\s*[:：].*|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingRemark();

    /// <summary>True for the label of an annex alone on its line.</summary>
    public static bool IsAnnexLabel(string line) => line.Length <= 16 && line.Contains('附', StringComparison.Ordinal) && AnnexLabel().IsMatch(line);

    /// <summary>Label and title of an annex on one line, also of an entry of the list of annexes.</summary>
    public static bool TryReadAnnex(string line, out string label, out int titleStart)
    {
        (label, titleStart) = ("", 0);
        if (line.Length > MaxAnnexLength || !line.Contains('附', StringComparison.Ordinal) || AnnexWithTitle().Match(line) is not { Success: true } match)
            return false;
        (label, titleStart) = (match.Groups["label"].Value, match.Groups["title"].Index);
        return true;
    }

    /// <summary>True for a date alone on its line.</summary>
    public static bool IsDate(string line) => line.Length <= 48 && DateLine().IsMatch(line);

    /// <summary>True for what stands around signature and date: 此件公开发布, 抄送.</summary>
    public static bool IsClosingRemark(string line) => line.Length <= 300 && ClosingRemark().IsMatch(line);

    /// <summary>True for a short line without the marks of a sentence.</summary>
    public static bool IsShort(string line) => line.Length <= MaxShortLength && !line.AsSpan().ContainsAny(SentenceMarks);

    /// <summary>True for a line that may be the last one of the title of a plan, rule or list.</summary>
    public static bool EndsLikeTitle(string line) => line.TrimEnd('*', ' ').Length > 1 && TitleEnds.Contains(line.TrimEnd('*', ' ')[^1], StringComparison.Ordinal);

    /// <summary>（2020年—2025年）, （试行）: a bracket that belongs to the title before it.</summary>
    public static bool IsTitleBracket(string line) =>
        line.Length <= 30 && line[0] is '(' or '（' && line[^1] is ')' or '）' && !line.Contains('月', StringComparison.Ordinal);

    /// <summary>Letters and digits of a title only, to compare copies of it.</summary>
    public static string Condense(string title) => string.Concat(title.Where(char.IsLetterOrDigit));

    /// <summary>Text of a line.</summary>
    public static string TextOf(string text, BodyLine line) => text.Substring(line.Range.Start, line.Range.Length);
}
