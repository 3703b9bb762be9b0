using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Reads names of issuing bodies. Works on the form of <see cref="HeadScript"/>.</summary>
internal static partial class IssuerReader
{
    private const string Ending =
        "(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|会|署|办|中心|银行|党组|军委|中央|公署|处|指挥部|小组|大学|学院|公司|集团|所|总队|支队|大队|电视台|海关|社)" +
        @"(?:\([^()]{1,30}\))?";

    /// <summary>The bodies with which a title begins (…人民政府 in …人民政府关于…): where they stand in it.</summary>
    public static TextRange? FindInTitle(string title)
    {
        var match = AtTitle().Match(title);
        return match.Success ? new TextRange(match.Groups["org"].Index, match.Groups["org"].Length) : null;
    }

    /// <summary>True if a line is the name of a body, or of several, and nothing else.</summary>
    public static bool IsBody(string line) => line.Length <= 120 && OnlyBodies().IsMatch(line) && !NoBody().IsMatch(line);

    /// <summary>The body of a form's red heading (绥中县人民政府文件): where it stands in the line.</summary>
    public static TextRange? FindInRedHeading(string line)
    {
        var match = RedHeading().Match(line);
        return match.Success ? new TextRange(match.Groups["org"].Index, match.Groups["org"].Length) : null;
    }

    /// <summary>The body in the number of an order or announcement (国务院令第707号): where it stands in the number.</summary>
    public static TextRange? FindInOrder(string number)
    {
        var match = Order().Match(number);
        return match.Success ? new TextRange(match.Groups["org"].Index, match.Groups["org"].Length) : null;
    }

    /// <summary>True if a title names its bodies only in part (广州市卫生健康委等4部门).</summary>
    public static bool IsOpen(string body) => Open().IsMatch(body);

    [GeneratedRegex(@"^(?!关于|对于|印发)(?<org>(?:[^《》〈〉“”,。:;、\d]|、(?=[^《》,。:;、]{2,30}" + Ending + @")){1,120}?" + Ending + @"(?:等[ ]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[ ]?个?(?:部门|单位|部委))?)[ ]*(?=关于|印发|转发|批转|公布|发布|对《|公告|通告|\d{4}年|令[ ]*第)")]
    private static partial Regex AtTitle();

    [GeneratedRegex(@"^(?:[ ,、;/]*[\u4E00-\u9FFF](?:[ ]?[\u4E00-\u9FFF()、]){1,40}?" + Ending + @")+$")]
    private static partial Regex OnlyBodies();

    [GeneratedRegex("关于|通知$|补充中|网$|编辑|来源|首页")]
    private static partial Regex NoBody();

    [GeneratedRegex("^(?<org>[\u4E00-\u9FFF ]{2,60}" + Ending + ")[ ]*文[ ]*件$")]
    private static partial Regex RedHeading();

    [GeneratedRegex("等[ ]?[0-9一二三四五六七八九十]*[ ]?个?(?:部门|单位|部委)$")]
    private static partial Regex Open();

    [GeneratedRegex("^(?:中华人民共和国(?=国务院|主席))?(?<org>[^〔\\[(]{2,40}?)[ ]*(?:令|公告)[^令]{0,12}第")]
    private static partial Regex Order();
}
