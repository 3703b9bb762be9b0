using System.Text;
using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>What titles look like. Works on the form of <see cref="HeadScript"/>.</summary>
internal static partial class TitleWords
{
    /// <summary>Longest title; those of many issuers reach 150 characters.</summary>
    public const int Longest = 200;

    private const int LeastPossible = 8;

    /// <summary>True if a title is complete: it ends in the name of a kind of paper (通知, 办法 …), with or without a remark in brackets.</summary>
    public static bool IsComplete(string title) => Complete().IsMatch(title);

    /// <summary>True for a line that may be a title although it names no kind of paper: no body's name and no site's.</summary>
    public static bool IsPossible(string title) => title.Length >= LeastPossible && !IssuerReader.IsBody(title) && !Site().IsMatch(title);

    /// <summary>True for a line that goes on from a title (的通知, (试行), (2020年—2025年)).</summary>
    public static bool Continues(string line) => Continuation().IsMatch(line);

    /// <summary>Title for comparison: no blanks, no punctuation.</summary>
    public static string Compact(string title)
    {
        var result = new StringBuilder(title.Length);
        foreach (var character in HeadScript.Normalize(title))
        {
            if (char.IsLetterOrDigit(character))
                result.Append(character);
        }

        return result.ToString();
    }

    /// <summary>A title without mark-up of Markdown and without the blanks between letters that are spaced out (几 个 问 题 的 通 知).</summary>
    public static string Clean(string title)
    {
        var plain = title.Replace("**", "", StringComparison.Ordinal).Trim();
        if (SpacedOut().IsMatch(plain))
            plain = string.Concat(plain.Where(character => !char.IsWhiteSpace(character)));
        return Blanks().Replace(plain, " ").Trim();
    }

    private const string Papers =
        "通知|意见|办法|决定|规定|细则|方案|计划|条例|公告|通告|批复|函|请示|报告|通报|命令|令|议案|纪要|措施|政策|决议|公报|指引|指南|分解表|要点|安排|倡议书|" +
        @"(?:政策|若干)?[一二三四五六七八九十\d]+条(?:措施)?|解读|说明|分工|建议|提示|答复|回复|批示|责任分解|任务分解|一览表|报告书";

    // A title with 关于 names one of the papers above at its end; these may be its subject, on the first of several lines.
    private const string Subjects = "规划|纲要|标准|规范|规则|章程|制度|预案|清单|名单|目录|预算|决算|总结|法";

    private const string Remark = @"[”》〉]?(?:[ ]*[(\[〔][^()]{1,40}[)\]〕]){0,2}$";

    [GeneratedRegex("(?:" + Papers + ")" + Remark + "|^(?:(?!关于)[^《]|《[^》]*》){2,}(?:" + Subjects + ")" + Remark)]
    private static partial Regex Complete();

    [GeneratedRegex(@"^(?:的(?:通知|意见|批复|函|决定|公告|通告|请示|报告)|\([^()]{2,40}\)$)")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF、“”][ \u3000\u00A0]+){2,}[\u4E00-\u9FFF、“”]$")]
    private static partial Regex SpacedOut();

    [GeneratedRegex("(?:网站?|门户|平台|频道|栏目|中心|专栏|目录|之窗|在线)$|[>|]")]
    private static partial Regex Site();

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Blanks();
}
