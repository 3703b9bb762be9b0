using System.Text;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Puts titles together from the lines of a head, and chooses the document's.</summary>
internal static partial class TitleReader
{
    private const int ShortTitle = 6;
    private const int MostLines = 12;

    /// <summary>The title that the text gives, or null.</summary>
    /// <param name="source">The text.</param>
    /// <param name="facts">What the head holds.</param>
    public static Sourced<string>? Read(SourceText source, HeadFacts facts)
    {
        var candidates = facts.TitleRuns.SelectMany(run => Join(source, run)).ToList();
        var pageTitle = facts.PageTitle is { } given ? TitleWords.Compact(given) : null;
        var complete = candidates.FindAll(candidate => TitleWords.IsComplete(Form(candidate.Value)) || TitleWords.Compact(candidate.Value) == pageTitle);
        if (facts.Fields.FirstOrDefault(field => field.Field is HeadField.Title && Fits(source, field.Range)) is { Range.Length: > 0 } field)
        {
            var labelled = new Sourced<string>(TitleWords.Clean(source.Slice(field.Range)), MetadataOrigin.Field, field.Range);
            return complete.Find(candidate => IsFuller(candidate.Value, labelled.Value)) ?? labelled;
        }

        if (complete.Count > 0)
        {
            // A short line may be a column of the site (公开目录).
            var first = complete.Find(candidate => candidate.Value.Length >= ShortTitle) ?? complete[0];
            return complete.Find(candidate => IsFuller(candidate.Value, first.Value)) ?? first;
        }

        return facts.Numbers.Count > 0 && Form(source.Slice(facts.Numbers[0])).Contains('令', StringComparison.Ordinal)
            ? ReadOrdered(source, facts.BodyStart)
            : candidates.Find(candidate => TitleWords.IsPossible(Form(candidate.Value)));
    }

    /// <summary>The title of what an order promulgates: 现公布《X》, 《X》已经…通过.</summary>
    private static Sourced<string>? ReadOrdered(SourceText source, int bodyStart)
    {
        var beginning = source.Text.AsSpan(bodyStart, Math.Min(300, source.Text.Length - bodyStart));
        var match = Ordered().Match(Form(beginning.ToString()));
        if (!match.Success)
            return null;
        var range = new TextRange(bodyStart + match.Groups["title"].Index, match.Groups["title"].Length);
        return new Sourced<string>(TitleWords.Clean(source.Slice(range)), MetadataOrigin.Text, range);
    }

    private static bool Fits(SourceText source, TextRange range) => HeadValues.Fits(HeadField.Title, HeadScript.Normalize(source.Slice(range)));

    /// <summary>True if a title begins with the issuer and holds another: 佳木斯市人民政府办公室 + 关于印发…, …关于印发 + X办法 + 的通知.</summary>
    private static bool IsFuller(string longer, string shorter)
    {
        var (full, part) = (TitleWords.Compact(longer), TitleWords.Compact(shorter));
        return full.Length > part.Length && full.Contains(part, StringComparison.Ordinal) && IssuerReader.FindInTitle(Form(longer)) is { Start: 0 };
    }

    /// <summary>Joins the lines of a run into titles: a title goes on until it is complete, and longer if the next line belongs to it.</summary>
    private static IEnumerable<Sourced<string>> Join(SourceText source, List<TextRange> run)
    {
        var parts = new List<TextRange>();
        foreach (var line in run)
        {
            if (parts.Count == MostLines || (parts.Count > 0 && EndsBefore(source, parts, line)))
            {
                yield return Title(source, parts);
                parts = [];
            }

            parts.Add(line);
        }

        if (parts.Count > 0)
            yield return Title(source, parts);
    }

    private static bool EndsBefore(SourceText source, List<TextRange> parts, TextRange next) =>
        TitleWords.IsComplete(Form(Title(source, parts).Value)) && !TitleWords.Continues(Form(source.Slice(next)));

    private static Sourced<string> Title(SourceText source, List<TextRange> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.Select(part => TitleWords.Clean(source.Slice(part))))
        {
            // The names of two bodies stay apart.
            if (text.Length > 0 && IssuerReader.IsBody(Form(text.ToString())) && IssuerReader.IsBody(Form(part)))
                text.Append(' ');
            text.Append(part);
        }

        return new Sourced<string>(TitleWords.Clean(text.ToString()), MetadataOrigin.Text, TextRange.Between(parts[0].Start, parts[^1].End));
    }

    private static string Form(string text) => HeadScript.Normalize(text);

    [GeneratedRegex(@"^[^《》。]{0,20}《(?<title>(?:[^《》]|《[^《》]*》){2,120})》")]
    private static partial Regex Ordered();
}
