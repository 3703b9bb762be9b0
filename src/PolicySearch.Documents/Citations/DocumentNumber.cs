using System.Text;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>
/// Numbers of documents (文号): letters of the issuer, year in brackets, running number (包府发〔2020〕54号), orders (国务院令第746号)
/// and announcements (公告2020年第5号).
/// </summary>
public static partial class DocumentNumber
{
    /// <summary>
    /// The form for look-up: no blanks, half-width digits and letters, 〔〕 for any brackets round the year, simplified characters, 第
    /// before the running number only where there is no year in brackets, 国务院令 for 中华人民共和国国务院令. 國發 [2018] 16 號 and 国发〔2018〕16号 give the same.
    /// </summary>
    public static string Normalize(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var form = HeadScript.Normalize(number);
        var compact = new StringBuilder(form.Length);
        foreach (var character in form)
        {
            if (!char.IsWhiteSpace(character))
                compact.Append(character);
        }

        return OfTheState().Replace(YearInBrackets().Replace(compact.ToString(), "〔$1〕"), "");
    }

    /// <summary>As <see cref="Normalize"/>; null where there is no number.</summary>
    public static string? NormalizeIfAny(string? number) => number is null ? null : Normalize(number);

    /// <summary>Finds the first number in a stretch of text.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="range">Where the number stands, to the letter.</param>
    public static bool TryFind(string text, int start, out TextRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryFindInForm(HeadScript.Normalize(text), start, out range);
    }

    /// <summary>All numbers of a text, in order.</summary>
    public static IEnumerable<TextRange> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Number().Matches(HeadScript.Normalize(text)).Select(WithoutLead);
    }

    /// <summary>True if a text is a number and nothing else, apart from brackets and blanks around it.</summary>
    public static bool IsNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OnlyNumber().IsMatch(HeadScript.Normalize(text));
    }

    /// <summary>As <see cref="TryFind"/>, for a text in the form of <see cref="HeadScript"/> already.</summary>
    internal static bool TryFindInForm(string form, int start, out TextRange range)
    {
        var match = Number().Match(form, start);
        range = match.Success ? WithoutLead(match) : default;
        return match.Success;
    }

    /// <summary>Where the number stands, without the words of the sentence before its letters (按照国发〔2016〕16号).</summary>
    private static TextRange WithoutLead(Match match)
    {
        var lead = Lead().Match(match.Value).Length;
        return new TextRange(match.Index + lead, match.Length - lead);
    }

    private const string NumberPattern =
        @"[\u4E00-\u9FFF]{1,16}[ ]*[〔\[【(﹝〈<{][ ]*(?:19|20)\d{2}[ ]*年?[ ]*[〕\]】)﹞〉>}][ ]*(?:第[ ]*)?\d{1,5}(?:-\d{1,3})?[ ]*号" +
        @"|[\u4E00-\u9FFF](?:[ 、]?[\u4E00-\u9FFF]){1,40}?(?:令|公告)[ ]*(?:(?:19|20)\d{2}年)?[ ]*第[ ]*\d{1,5}[ ]*号" +
        @"|(?<![\u4E00-\u9FFF\d])(?:(?:19|20)\d{2}年)?第[ ]*\d{1,5}[ ]*号(?=[ )]*$)";

    [GeneratedRegex(NumberPattern)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[( ]*(?:" + NumberPattern + @")[) ]*$")]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"[〔\[【(﹝〈<{]((?:19|20)\d{2})年?[〕\]】)﹞〉>}]第?")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex("^中华人民共和国(?=国务院令|主席令)")]
    private static partial Regex OfTheState();

    [GeneratedRegex(@"^(?:(?:按照|根据|依据|依照|参照|遵照|贯彻|落实|执行|以及|详见|转发|印发|现公布|关于)(?=[\u4E00-\u9FFF]))*")]
    private static partial Regex Lead();
}
