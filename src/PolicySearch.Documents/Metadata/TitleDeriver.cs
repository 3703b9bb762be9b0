using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Makes a title for a text that has none, from its own words. In this order: the paper that the notice issues (现将《X》印发,
/// 《X》已经…通过); the subject of the stock phrase 「X，对…意义重大」 with the kind of paper that the text calls itself (提出如下实施意见);
/// the annex; the first heading; the beginning of the text; the name of the file.
/// </summary>
internal static partial class TitleDeriver
{
    private const int LongestBeginning = 40;

    /// <summary>A title, always marked as derived.</summary>
    public static Sourced<string> Derive(SourceText source, int bodyStart, string? fileName)
    {
        var body = bodyStart < source.Text.Length ? source.Text[bodyStart..] : source.Text;
        var form = HeadScript.Normalize(body);
        var title = Issued(body, form) ?? Subject(source, body, form) ?? Annex(body, form) ?? Heading(source) ?? Beginning(body, form) ?? fileName ?? "无题";
        return new Sourced<string>(TitleWords.Clean(title), MetadataOrigin.Derived);
    }

    private static string? Issued(string body, string form) => Slice(body, IssuedPaper().Match(form), "title");

    private static string? Subject(SourceText source, string body, string form)
    {
        var subject = StockPhrase().Match(form);
        var kind = OwnKind().Match(form);
        return subject.Success && kind.Success ? Slice(body, subject, "subject") + Slice(body, kind, "kind") : null;
    }

    private static string? Annex(string body, string form) => Slice(body, AnnexLine().Match(form), "title");

    private static string? Heading(SourceText source)
    {
        var heading = source.Blocks.FirstOrDefault(block => block.Kind is SourceBlockKind.Heading);
        return heading is null ? null : source.Slice(heading.Range);
    }

    private static string? Beginning(string body, string form)
    {
        var match = FirstPhrase().Match(form);
        var text = Slice(body, match, "phrase")?.Trim();
        return text is null ? null : text.Length <= LongestBeginning ? text : text[..LongestBeginning];
    }

    private static string? Slice(string body, Match match, string group) =>
        match.Success ? body.Substring(match.Groups[group].Index, match.Groups[group].Length) : null;

    [GeneratedRegex(@"(?:现将|现)[ ]*《(?<title>(?:[^《》]|《[^《》]*》){4,120})》[^。]{0,60}?印发|《(?<title>(?:[^《》]|《[^《》]*》){4,120})》[^。]{0,80}?(?:通过|同意)[^。]{0,20}?(?:现印发|现予|印发)")]
    private static partial Regex IssuedPaper();

    [GeneratedRegex(@"(?:^|\n|。)[ ]*(?<subject>[^,，。《》\n]{4,30})[,，][ ]*对[^。\n]{4,160}?(?:意义重大|(?:重要|重大)(?:的)?(?:现实|战略|历史)?意义|至关重要)")]
    private static partial Regex StockPhrase();

    [GeneratedRegex("(?:提出|制定|制订)(?:以下|如下|本)(?<kind>(?:实施|若干|指导|工作)?(?:意见|措施|方案|办法|细则|规定|计划|规划))")]
    private static partial Regex OwnKind();

    [GeneratedRegex(@"(?:^|\n)[ ]*附件[ ]*[1一]?[ ]*:[ ]*(?:1[.、．][ ]*)?(?<title>[^\n。]{4,80})")]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"(?:^[^\n]{0,400}:[ ]*\n\s*)?(?<phrase>[^\n。;，,:]{4,})")]
    private static partial Regex FirstPhrase();
}
