using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Metadata;

/// <summary>What the lines of a head look like. Works on the form of <see cref="HeadScript"/>.</summary>
internal static partial class HeadLineWords
{
    /// <summary>Longest line in which labels are looked for; a longer one is a text without line breaks.</summary>
    public const int LongestLabelled = 500;

    private const int LongestHeadLine = 160;
    private const int ShortestTitleLine = 3;

    /// <summary>True for the first line of a body: a sentence, a numbered heading, or a line too long for a head.</summary>
    public static bool IsBody(string line) =>
        line.Length > LongestLabelled || (line.Length > LongestHeadLine && !TitleWords.IsComplete(line)) || Sentence().IsMatch(line) || Opening().IsMatch(line);

    /// <summary>True for the line that names the addressees.</summary>
    public static bool IsAddressee(string line) => Addressee().IsMatch(line);

    /// <summary>Offset of an addressee line that has run into the value of a label; null if there is none.</summary>
    public static int? FindAddressee(string value)
    {
        var match = AddresseeBehind().Match(value);
        return match.Success ? match.Index : null;
    }

    /// <summary>True for a line that says nothing: tools of the page, a single word, signs.</summary>
    public static bool IsNoise(string line) =>
        line.Count(char.IsLetterOrDigit) < ShortestTitleLine || FurnitureWords.IsNavigation(line) || FurnitureWords.IsFooter(line) || Noise().IsMatch(line);

    /// <summary>True for 第707号 or 2020年第5号, which needs the line above.</summary>
    public static bool IsBareNumber(string number) => BareNumber().IsMatch(number);

    /// <summary>True for 中华人民共和国国务院令 or 财政部公告, which needs the line below.</summary>
    public static bool IsOrder(string line) => Order().IsMatch(line);

    /// <summary>A remark that a document still holds or no longer holds.</summary>
    public static TextRange? FindValidityRemark(string line)
    {
        var match = ValidityRemark().Match(line);
        return match.Success ? new TextRange(match.Groups["validity"].Index, match.Groups["validity"].Length) : null;
    }

    /// <summary>A date at the end of a value, behind a blank (来源:市财政局 2019-06-24 16:15).</summary>
    public static TextRange? FindPageDate(string value)
    {
        var match = PageDate().Match(value);
        return match.Success ? new TextRange(match.Groups["date"].Index, match.Groups["date"].Length) : null;
    }

    /// <summary>Number and date together, in brackets or not: (2003年11月12日内政字[2003]374号).</summary>
    public static (TextRange Number, TextRange Date)? FindNumberWithDate(string line)
    {
        if (line.Length > 60 || !HeadDates.TryFind(line, out _, out var date) || !DocumentNumber.TryFindInForm(line, 0, out var number))
            return null;
        // The letters of the number may have taken the 日 of the date with them.
        var start = Math.Max(number.Start, date.End <= number.End && date.Start < number.Start ? date.End : number.Start);
        number = TextRange.Between(start, number.End);
        var remainder = string.Concat(line.Where((_, i) => !Contains(number, i) && !Contains(date, i)));
        return NothingBeside().IsMatch(remainder) ? (number, date) : null;
    }

    /// <summary>Signs and blanks between label and value.</summary>
    public static bool IsSeparator(char character) =>
        TextRangeTrimming.IsBlank(character) || character is '|' or '•' or '∙' or '·' or ';' or '【';

    private static bool Contains(TextRange range, int offset) => offset >= range.Start && offset < range.End;

    [GeneratedRegex("^[() ,，、]*(?:公布|发布|颁布|印发|通过|修订)?[() ,，、]*$")]
    private static partial Regex NothingBeside();

    [GeneratedRegex("[。;]|！|[,，][^,，]*[,，][^,，]*[,，].{10}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:一、|[(]一[)]|1[、.．]\D|第一[章条节编]|第1[章条节]|目\s*录$|(?:现将|为了?|根据|按照|经|近年来|近期|依据)[^《]{0,60}(?:《|[,，]|印发|制定|通知))")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:各|市属|省属|市直|县直|区直|有关|相关|本市|全[省市县区]|驻)[^。;!?？！:]{1,400}(?::|(?:单位|部门|机构|政府|委员会|企业|学校|幼儿园|人员)$)|^[^。;!?？！:《》]{2,400}(?:政府|部门|单位|机构|委员会?|局|厅|办公室|公司|企业|学校|中心|同志|先生|院|部|会|处|所|银行|市民|群众)(?:\([^()]{1,30}\))?[ ]*:$|^[\u4E00-\u9FFF]{2,4}(?:同志|先生|女士):|^各[^。;:]{2,200}:")]
    private static partial Regex Addressee();

    [GeneratedRegex("各(?:有关|相关|区|县|市|镇|乡)[^。;:]{1,300}:$")]
    private static partial Regex AddresseeBehind();

    [GeneratedRegex(@"^(?:[•∙·■◆▪※*-]|政策$|正文$|文章属性$|新华社.{0,20}电$|\([^()]*\d{4}年[^()]*(?:通过|公布|发布|修订|修正|批准|施行)[^()]*\)$|\(?(?:此件|本文)|.{0,20}(?:首页|位置).{0,3}[>＞›»])|[>＞›»].*[>＞›»]|^https?:")]
    private static partial Regex Noise();

    [GeneratedRegex("(?:提示|注|备注|说明|根据|依据|按照).{0,120}?(?<validity>继续有效|现行有效|已?失效|已?废止|全文废止|已被修改)$")]
    private static partial Regex ValidityRemark();

    [GeneratedRegex(@"(?:^|[ ])(?<date>(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?)$")]
    private static partial Regex PageDate();

    [GeneratedRegex(@"^(?:\d{4}年)?第")]
    private static partial Regex BareNumber();

    [GeneratedRegex("^(?!关于)[^《》]{2,60}(?<!关于.*)(?:令|公告)$")]
    private static partial Regex Order();
}
