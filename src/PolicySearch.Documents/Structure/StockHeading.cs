using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Headings that plans are made of everywhere (总体要求, 保障措施): known where a copy lost the line break behind them.</summary>
internal static partial class StockHeading
{
    private const int MinRest = 30;

    /// <summary>End of the heading with which the text of a number begins, right before its first sentence; 0 if there is none.</summary>
    public static int FindEnd(string text, TextRange range)
    {
        if (range.Length < MinRest)
            return 0;
        var match = Heading().Match(text, range.Start, Math.Min(range.Length, 60));
        return match.Success && range.End - match.Index - match.Length >= MinRest ? match.Index + match.Length : 0;
    }

    private const string Names =
        "(?:总体(?:要求|目标|思路|部署)|指导思想|基本原则|(?:主要|发展|工作|重点|目标|总体)?目标(?:任务)?|(?:主要|重点|工作|目标)任务|(?:保障|工作|主要|组织|政策)措施|" +
        "(?:主要|工作)?职责(?:分工)?|成员单位|(?:议事|工作)规则|工作机制|工作要求|组织(?:领导|保障)|(?:实施|工作)步骤|适用范围)";

    [GeneratedRegex(@"\G" + Names + "(?:[和及与、]" + Names + @")?(?=[\u4E00-\u9FFF“《])(?![的和及与书制体化分落完是为得了])", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
