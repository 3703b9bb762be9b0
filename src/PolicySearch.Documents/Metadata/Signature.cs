using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The signature of the issued document: the body's name and the date, on lines of their own or run into one, behind the notice's text
/// or at the end. A date inside a sentence is none.
/// </summary>
internal static partial class Signature
{
    /// <summary>The date of the signature.</summary>
    public static Sourced<DateOnly>? FindDate(SourceText source, int bodyStart) =>
        Find(source, bodyStart) is { } found && HeadDates.TryFind(found.Form, out var date, out var place)
            ? new Sourced<DateOnly>(date, MetadataOrigin.Text, new TextRange(found.Range.Start + place.Start, place.Length))
            : null;

    /// <summary>The body that signs.</summary>
    public static Sourced<string>? FindIssuer(SourceText source, int bodyStart)
    {
        if (Find(source, bodyStart) is not { } found)
            return null;
        var body = found.Body;
        return body.Length == 0 ? null : new Sourced<string>(TitleWords.Clean(source.Slice(body)), MetadataOrigin.Text, body);
    }

    private static (TextRange Range, string Form, TextRange Body)? Find(SourceText source, int bodyStart)
    {
        var lines = source.Blocks.Where(block => block.Range.End > bodyStart && block.Kind is SourceBlockKind.Paragraph)
            .Select(block => TextRange.Between(Math.Max(block.Range.Start, bodyStart), block.Range.End)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var form = HeadScript.Normalize(source.Slice(lines[i]));
            if (RunTogether().Match(form) is { Success: true } match)
                return (new TextRange(lines[i].Start + match.Groups["date"].Index, match.Groups["date"].Length), match.Groups["date"].Value, Place(lines[i], match.Groups["body"]));
            if (HeadDates.IsDate(form) && form.Length <= 24 && !form.Contains(':', StringComparison.Ordinal))
                return (lines[i], form, BodyBefore(source, lines, i));
        }

        return null;
    }

    private static TextRange BodyBefore(SourceText source, List<TextRange> lines, int date)
    {
        if (date == 0)
            return default;
        var form = HeadScript.Normalize(source.Slice(lines[date - 1]));
        if (IssuerReader.IsBody(form.Replace(" ", "", StringComparison.Ordinal)))
            return lines[date - 1];
        var match = BodyBehindSentence().Match(form);
        return match.Success ? Place(lines[date - 1], match.Groups["body"]) : default;
    }

    private static TextRange Place(TextRange line, Group group) => new(line.Start + group.Index, group.Length);

    private const string Body = @"(?<body>[\u4E00-\u9FFF](?:[ ]{0,2}[\u4E00-\u9FFF]){1,30}?(?:政府|办公厅|办公室|委员会|局|厅|部|院|会|署|中心|银行))";

    // …认真组织实施。广安市人民政府办公室2021年7月21日
    [GeneratedRegex(@"(?:^|[。！)][ ]*|[ ]{4,})" + Body + @"[ ]*(?<date>(?:20|19)\d{2}[ ]?年[ ]?\d{1,2}[ ]?月[ ]?\d{1,2}[ ]?日|[一二][^\d,。、]{3}年[^\d,。、]{1,3}月[^\d,。、]{1,3}日)(?!起|前|后|至|,|、|第|[\u4E00-\u9FFF]{1,6}(?:会议|通过|公布|发布))")]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"(?:[。！)][ ]*|[ ]{4,})" + Body + "[ ]*$")]
    private static partial Regex BodyBehindSentence();
}
