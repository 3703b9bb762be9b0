using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>The words by which page furniture is known, in both scripts.</summary>
internal static partial class FurnitureWords
{
    private const int LongestNavigation = 80;
    private const int ShortestTail = 20;
    private const int LongestName = 120;

    /// <summary>True for a line of navigation or of the page's tools (print, font size, share).</summary>
    public static bool IsNavigation(string line) => line.Length <= LongestNavigation && Navigation().IsMatch(line);

    /// <summary>True for a line that only the footer of a site has.</summary>
    public static bool IsFooter(string line) => Footer().IsMatch(line);

    /// <summary>True for a line with which the body of a document begins: no navigation follows it.</summary>
    public static bool IsBodyStart(string line) => BodyStart().IsMatch(line);

    /// <summary>Offset at which the remains of a page begin behind the last sentence of a line; 0 if there are none.</summary>
    public static int FindTail(string line)
    {
        if (line.Length < ShortestTail || Tail().Match(line) is not { Success: true } tail)
            return 0;
        var before = line.AsSpan(0, tail.Index).TrimEnd();
        return tail.Groups["list"].Success || before is [.., '。' or '！' or '？' or '；' or '〕' or '）' or ')' or '】' or '”'] ? tail.Index : 0;
    }

    /// <summary>True for a line of nothing but links of Markdown, or of signs (**, ---).</summary>
    public static bool IsSigns(string line) => line[0] is '*' or '#' or '-' or '_' or '=' or '+' or '!' or '[' && Signs().IsMatch(line);

    /// <summary>
    /// The addresses of attachments in a line, each with the name before it where a label, a date or another address stands before that:
    /// 附件：登记表(/files/1.doc). An address in a sentence (http…) is none.
    /// </summary>
    public static List<TextRange> FindAttachments(string line)
    {
        var found = new List<TextRange>();
        foreach (Match match in Attachment().Matches(line))
        {
            var isNext = found.Count > 0 && IsName(line.AsSpan(found[^1].End, match.Index - found[^1].End));
            var start = isNext ? found[^1].End : match.Index;
            found.Add(TextRange.Between(start, match.Index + match.Length));
        }

        return found;
    }

    private static bool IsName(ReadOnlySpan<char> text) => text.Length <= LongestName && text.IndexOfAny('。', '；') < 0;

    [GeneratedRegex(
        """
        ^[\[\]\s|·]*(?:English|EN|繁[体體](?:版|中文)?|[简簡][体體](?:版|中文)?)[\[\]\s|]*$
        |^(?:您)?(?:[现現]在的|[当當]前(?:所在)?(?:的)?|所在)位置\s*[:：是]?
        |^首\s*[页頁]\s*(?:[>＞›»/|-]|$)|^信息[检檢]索\s*[:：]?$
        |^[【\[（(]?\s*(?:打\s*印|字[体體]|字[号號]\s*[:：]\s*[\[大]|[关關][闭閉](?:窗口|本[页頁])?|收藏|加入收藏|分享(?:到)?|下[载載](?:文字版|[图圖]片版|原文)|返回(?:[顶頂]部|上[级級]|首[页頁])?|[复複][制製][链鏈]接)(?:本[页頁]|此文|正文)?\s*(?:$|[】\])）:：\s]|[关關][闭閉])
        |^(?:[无無]障[碍礙]|[长長]者(?:版|模式|助手)|手[机機]版|[移動动]+端|微信|微博|QQ空间|客户端|登[录錄]|注[册冊]|搜索|[导導]航|[网網]站首[页頁])$
        |^(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊])(?:次[数數]|量)?\s*[:：]\s*[-\d]*$|^分享\s*[:：]?$|^[发發]布$
        |^(?:返回[顶頂]部|打印本[页頁]|[关關][闭閉]窗口|\s)+$
        |^(?:政策解[读讀]|[图圖]解|一[图圖][读讀懂]+|[^。]{0,20}解[读讀])\s*[:：]\s*https?://\S+$
        |^(?:上一[篇条條]|下一[篇条條])\s*[:：]
        |^(?:大|中|小)(?:\s+(?:大|中|小))*$
        |^相[关關](?:附件|文件)?下[载載]$|^相[关關](?:附件|[链鏈]接|新[闻聞]|文[档檔件]|[阅閱][读讀])\s*[:：]?$
        |^[【\[]?\s*原文下[载載]\s*[】\]]?$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Navigation();

    [GeneratedRegex(
        """
        ICP[备備证證]|公[网網]安[备備]|政府[网網]站[标標][识識][码碼]|[网網]站[标標][识識][码碼]
        |^(?:[网網]站地[图圖]|[联聯]系我[们們]|[关關]于我[们們]|[网網]站[声聲]明|[隐隱]私(?:[声聲]明|保[护護])|版[权權](?:所有|[声聲]明|保[护護]))
        |^[\s　]*(?:主[办辦](?:[单單]位)?|承[办辦](?:[单單]位)?|技[术術]支持|[维維][护護][单單]位|运行[维維][护護])\s*[:：]
        |(?:人民政府|[办辦]公[厅廳室]|局|委[员員]?[会會]?)主[办辦](?:\s|$|.{2,30}承[办辦])
        |[扫掃]一[扫掃](?:在手[机機]打[开開]|[关關]注|分享)|用[来來]校[验驗][该該][浏瀏][览覽]器
        |建[议議]使用.{0,40}[浏瀏][览覽]器|您是第.{0,12}位[访訪][问問]者|Copyright\s|版[权權]所有
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Footer();

    [GeneratedRegex("""^(?:一[、.．]|第[一1][章条條节節]|[为為][了进進一步]*[贯貫][彻徹]|根[据據]|各[^:：。]{1,200}[:：])""")]
    private static partial Regex BodyStart();

    // The list of attachments before the invitation to scan a code, or that invitation alone behind the last sentence.
    [GeneratedRegex("""(?<list>(?:附件\s*[:：]\s*)?相[关關]附件|附件下[载載])[:：](?:(?!(?:相[关關]附件|附件下[载載])[:：]).){0,1500}?[扫掃]一[扫掃]在手[机機]打[开開][当當]前[页頁].*$|(?:二[维維][码碼][开開]始)?[扫掃]一[扫掃]在手[机機]打[开開][当當]前[页頁].*$""", RegexOptions.Singleline)]
    private static partial Regex Tail();

    [GeneratedRegex("""(?:附件(?:(?!附件|\d日)[^。；\n(]){0,120}|(?<=\d日)[^。；\n()]{2,120})?\((?!https?:)(?=[^()\s]*/)[\x21-\x27\x2A-\x7E]{10,400}[ ]?\)""")]
    private static partial Regex Attachment();

    [GeneratedRegex("""^(?:[-*#_=\s]+|(?:[-*+\s]*!?\[[^\[\]\n]{0,300}\]\([^()\s]{0,500}[ ]?\)\s*)+)$""")]
    private static partial Regex Signs();
}
