using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Makes a title for a text that has none, from its own words. In this order: the paper that the notice issues (现将《X》印发,
/// 《X》已经…通过); what the text says it is about (现就X提出如下意见: 关于X的意见); the subject of the stock phrase 「X，对…意义重大」 with the
/// kind of paper that the text calls itself (提出如下实施意见); its purpose with that kind (为X，制定本办法: 关于X的办法); the first heading; the name of the file where it is a phrase;
/// the beginning of the text.
/// </summary>
internal static partial class TitleDeriver
{
    private const int LongestBeginning = 40;
    private const int OpeningLength = 1500;

    /// <summary>A title, always marked as derived.</summary>
    public static Sourced<string> Derive(SourceText source, int bodyStart, string? fileName)
    {
        var body = bodyStart < source.Text.Length ? source.Text[bodyStart..] : source.Text;
        var form = HeadScript.Normalize(body);
        var opening = form[..Math.Min(form.Length, OpeningLength)];
        var title = Slice(body, IssuedPaper().Match(opening), "title") ?? Subject(body, opening) ?? Phrase(body, form, opening) ??
            Purpose(body, opening) ?? Heading(source, bodyStart) ?? FileStem(fileName) ?? Beginning(body, form);
        return new Sourced<string>(TitleWords.Clean(title), MetadataOrigin.Derived);
    }

    private static string? Subject(string body, string opening)
    {
        var match = OwnSubject().Match(opening);
        if (!match.Success)
            return null;
        var kind = match.Groups["kind"] is { Success: true } named ? body.Substring(named.Index, named.Length) : "通知";
        return $"关于{Slice(body, match, "subject")}的{kind}";
    }

    private static string? Phrase(string body, string form, string opening)
    {
        var subject = StockPhrase().Match(form);
        var kind = OwnKind().Match(opening);
        return subject.Success && kind.Success ? Slice(body, subject, "subject") + Slice(body, kind, "kind") : null;
    }

    private static string? Purpose(string body, string opening)
    {
        var purpose = PurposeClause().Match(opening);
        var kind = OwnKind().Match(opening);
        return purpose.Success && kind.Success ? $"关于{Slice(body, purpose, "subject")}的{Slice(body, kind, "kind")}" : null;
    }

    private static string? Heading(SourceText source, int bodyStart)
    {
        var heading = source.Blocks.FirstOrDefault(block => block.Kind is SourceBlockKind.Heading && block.Range.Start < bodyStart);
        return heading is null ? null : source.Slice(heading.Range);
    }

    private static string? FileStem(string? fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName?[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]);
        return stem is not null && IdeographRun().IsMatch(stem) ? stem : null;
    }

    private static string Beginning(string body, string form)
    {
        var match = FirstPhrase().Match(form);
        var text = Slice(body, match, "phrase")?.Trim() ?? body.Trim();
        return text.Length <= LongestBeginning ? text : text[..LongestBeginning];
    }

    private static string? Slice(string body, Match match, string group) =>
        match.Success ? body.Substring(match.Groups[group].Index, match.Groups[group].Length) : null;

    [GeneratedRegex(@"(?:现将|现|了|将)[ ]*《(?<title>(?:[^《》]|《[^《》]*》){4,120})》[^。]{0,60}?印发|《(?<title>(?:[^《》]|《[^《》]*》){4,120})》[^。]{0,80}?(?:通过|同意)[^。]{0,20}?(?:现印发|现予|印发)|(?:制定了?|制订了?|修订了?|编制了?|形成了?)《(?<title>(?:[^《》]|《[^《》]*》){4,120})》[^《]{0,40}?印发")]
    private static partial Regex IssuedPaper();

    [GeneratedRegex(@"现[就将](?!有关|相关)(?<subject>[^,，。《》:\n]{4,60}?)(?:的)?(?:有关|相关)?(?:事项|事宜|问题|要求)?(?:提出|作出|通知|公告|通告)?(?:如下|以下)[ ]*(?<kind>(?:实施|若干|指导|工作)?(?:意见|措施|决定|规定|方案))?|现[就将](?!有关|相关)(?<subject>[^,，。《》:\n]{4,60}?)(?:的)?(?:有关|相关)?(?:事项|事宜|问题)?(?<kind>通知|公告|通告)如下")]
    private static partial Regex OwnSubject();

    [GeneratedRegex(@"(?:^|\n|。)[ ]*(?<subject>[^,，。《》\n]{4,30})[,，][ ]*对[^。\n]{4,160}?(?:意义重大|(?:重要|重大)(?:的)?(?:现实|战略|历史)?意义|至关重要)")]
    private static partial Regex StockPhrase();

    [GeneratedRegex("(?:提出|制定|制订)(?:以下|如下|本)(?<kind>(?:实施|若干|指导|工作)?(?:意见|措施|方案|办法|细则|规定|条例|计划|规划))")]
    private static partial Regex OwnKind();

    [GeneratedRegex(@"^(?:[^\n。]{0,400}?:)?[ \n]*(?:第一章[ ]*总[ ]*则\s*)?(?:第一条[ ]*)?为了?(?:深入|认真|全面)?(?<subject>(?:[^《》,，。()\n]|《[^\n]{2,100}?》){4,120}?)(?:等?(?:文件)?精神)?[,，(]")]
    private static partial Regex PurposeClause();

    [GeneratedRegex("[\u4E00-\u9FFF]{5,}")]
    private static partial Regex IdeographRun();

    [GeneratedRegex(@"^\s*(?:[^\n。]{0,400}?:)?\s*(?<phrase>[^\n。;，,:]{4,})")]
    private static partial Regex FirstPhrase();
}
