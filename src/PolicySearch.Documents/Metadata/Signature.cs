using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The signature of the issued document: the names of the bodies and the date, on lines of their own or run into one, behind the notice's
/// text or at the end. A date inside a sentence is none. The first signature counts: behind it stand attached plans.
/// </summary>
internal static partial class Signature
{
    private const int MostBodies = 20;
    private const int LongestBody = 100;

    /// <summary>The date of the signature.</summary>
    public static Sourced<DateOnly>? FindDate(SourceText source, int bodyStart) =>
        Find(source, bodyStart) is { } found && HeadDates.TryFind(HeadScript.Normalize(source.Slice(found.Date)), out var date, out var place)
            ? new Sourced<DateOnly>(date, MetadataOrigin.Text, new TextRange(found.Date.Start + place.Start, place.Length))
            : null;

    /// <summary>The bodies that sign; several are put apart by a blank.</summary>
    public static Sourced<string>? FindIssuer(SourceText source, int bodyStart)
    {
        if (Find(source, bodyStart) is not { Bodies: { Count: > 0 } bodies })
            return null;
        var names = bodies.Select(body => WithoutSpacing(TitleWords.Clean(source.Slice(body))));
        return new Sourced<string>(string.Join(' ', names), MetadataOrigin.Text, TextRange.Between(bodies[0].Start, bodies[^1].End));
    }

    private static (TextRange Date, IReadOnlyList<TextRange> Bodies)? Find(SourceText source, int bodyStart)
    {
        var lines = source.Blocks.Where(block => block.Range.End > bodyStart && block.Kind is SourceBlockKind.Paragraph)
            .Select(block => TextRange.Between(Math.Max(block.Range.Start, bodyStart), block.Range.End)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var form = HeadScript.Normalize(source.Slice(lines[i]));
            if (FindRunTogether(form) is var (date, body))
                return (Place(lines[i], date), body.Length > 0 ? [Place(lines[i], body)] : []);
            if (DateLine().Match(form) is { Success: true } line && HeadDates.IsDate(line.Groups["date"].Value))
                return (Place(lines[i], Range(line.Groups["date"])), BodiesBefore(source, lines, i));
        }

        return null;
    }

    /// <summary>…认真组织实施。广安市人民政府办公室2021年7月21日; …起施行。总理 李克强 2017年7月16日.</summary>
    private static (TextRange Date, TextRange Body)? FindRunTogether(string line)
    {
        foreach (Match date in SignedDate().Matches(line))
        {
            var start = Math.Max(0, date.Index - LongestBody);
            var before = line[start..date.Index].TrimEnd();
            if (start == 0 && IssuerReader.IsBody(WithoutSpacing(before)))
                return (Range(date), new TextRange(0, date.Index).Trim(line));
            if (BodyBehindSentence().Match(before) is { Success: true } body)
                return (Range(date), new TextRange(start + body.Groups["body"].Index, body.Groups["body"].Length));
            if (before.Contains("附件", StringComparison.Ordinal) && SignedBody.FindStart(before) is var behindList and > 0)
                return (Range(date), new TextRange(start + behindList, before.Length - behindList));
            if (OfficialBehindSentence().IsMatch(before))
                return (Range(date), default);
        }

        return null;
    }

    private static List<TextRange> BodiesBefore(SourceText source, List<TextRange> lines, int date)
    {
        var bodies = new List<TextRange>();
        for (var i = date - 1; i >= Math.Max(0, date - MostBodies); i--)
        {
            var form = HeadScript.Normalize(source.Slice(lines[i]));
            if (IssuerReader.IsBody(form) || IssuerReader.IsBody(WithoutSpacing(form)))
            {
                bodies.Insert(0, lines[i]);
                continue;
            }

            if (bodies.Count == 0 && form.StartsWith("附件", StringComparison.Ordinal) && SignedBody.FindStart(form) is var start and > 0)
                bodies.Add(Place(lines[i], TextRange.Between(start, form.Length)));
            else if (bodies.Count == 0 && BodyBehindSentence().Match(form) is { Success: true } match)
                bodies.Add(Place(lines[i], Range(match.Groups["body"])));
            break;
        }

        return bodies;
    }

    /// <summary>国务院 for 国  务  院; names of several bodies on a line stay apart.</summary>
    private static string WithoutSpacing(string text) =>
        Spaced().IsMatch(text) ? string.Concat(text.Where(character => !char.IsWhiteSpace(character))) : text;

    private static TextRange Place(TextRange line, TextRange part) => new(line.Start + part.Start, part.Length);

    private static TextRange Range(Group group) => new(group.Index, group.Length);

    private const string Body =
        @"(?<body>[\u4E00-\u9FFF](?:[ ]{0,2}[\u4E00-\u9FFF]){0,30}?[ ]{0,2}(?:政府|办公厅|办公室|委员会|局|厅|部|院|会|署|中心|银行))";

    [GeneratedRegex(@"(?:20|19)\d{2}[ ]?年[ ]?\d{1,2}[ ]?月[ ]?\d{1,2}[ ]?日(?!起|前|后|至|,|、|第|[\u4E00-\u9FFF]{1,6}(?:会议|通过|公布|发布))|[一二][^\d,。、]{3}年[^\d,。、]{1,3}月[^\d,。、]{1,3}日(?!起|前|后|至|,|、)")]
    private static partial Regex SignedDate();

    [GeneratedRegex(@"(?:[。！)](?>[ ]*)|(?<![ ])(?>[ ]{4,}))" + Body + "[ ]*$")]
    private static partial Regex BodyBehindSentence();

    [GeneratedRegex(@"(?:[。！)](?>[ ]*)|(?<![ ])(?>[ ]{4,}))(?:总[ ]*理|主[ ]*席|[省市州县区部局署][ ]*长|主[ ]*任)[ ]*[\u4E00-\u9FFF][\u4E00-\u9FFF ]{1,12}$")]
    private static partial Regex OfficialBehindSentence();

    [GeneratedRegex(@"^(?<date>[^():]{8,24}日)[ ]*(?:\([^()]{2,30}\))?$")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^[\u4E00-\u9FFF](?:[\s\u3000]+[\u4E00-\u9FFF])+$")]
    private static partial Regex Spaced();
}
