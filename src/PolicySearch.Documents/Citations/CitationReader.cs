using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>
/// Finds the citations of a text: 《title》（文号）附《plan》三、（三）1., a title or a number alone, lists of places behind one title
/// (第三条、第五条). It is the inverse of <see cref="CitationFormatter"/>, and takes the forms that people use besides.
/// </summary>
public static partial class CitationReader
{
    /// <summary>All citations, in the order of the text. Names in 《》 that are no documents (newspapers) are left out, unless a number or place stands behind them.</summary>
    public static IReadOnlyList<CitationMention> ReadAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<CitationMention> mentions = [];
        var numbers = DocumentNumber.FindAll(text).ToList();
        var end = 0;
        for (var at = NextStart(text, numbers, 0); at < text.Length; at = NextStart(text, numbers, Math.Max(end, at + 1)))
        {
            var found = text[at] == '《' ? ReadTitled(text, at, numbers) : ReadNumbered(text, numbers.Find(number => number.Start == at));
            if (found is null)
                continue;
            mentions.Add(found);
            end = AddFurtherPlaces(text, found, mentions);
        }

        return mentions;
    }

    private static int NextStart(string text, List<TextRange> numbers, int from)
    {
        var title = from < text.Length ? text.IndexOf('《', from) : -1;
        var number = numbers.FindIndex(range => range.Start >= from);
        return Math.Min(title < 0 ? text.Length : title, number < 0 ? text.Length : numbers[number].Start);
    }

    private static CitationMention? ReadTitled(string text, int open, List<TextRange> numbers)
    {
        var close = ReferenceExtractor.FindClose(text, open);
        if (close < 0)
            return null;
        var (title, end) = (text[(open + 1)..close], close + 1);
        var behind = numbers.FindIndex(number => number.Start > close);
        string? docNumber = null;
        if (behind >= 0 && ReferenceExtractor.NumberBehind(text, end, numbers[behind]) is { } numberEnd)
            (docNumber, end) = (text.Substring(numbers[behind].Start, numbers[behind].Length), numberEnd);
        var mention = ReadPlace(text, open, end, title, docNumber);
        return docNumber is not null || mention.Place.Steps.Count > 0 || mention.Annex > 0 || DocumentTitles.IsDocument(title) || title.EndsWith('典')
            ? mention
            : null;
    }

    private static CitationMention ReadNumbered(string text, TextRange number)
    {
        var end = number.End < text.Length && text[number.End] is '）' or ')' ? number.End + 1 : number.End;
        var mention = ReadPlace(text, number.Start, end, null, text.Substring(number.Start, number.Length));
        return mention.Range.End == end ? mention with { Range = number } : mention;
    }

    /// <summary>附《plan》, 附件2《title》 and the place behind title and number.</summary>
    private static CitationMention ReadPlace(string text, int start, int end, string? title, string? docNumber)
    {
        var (partTitle, annex) = ((string?)null, 0);
        var part = Part().Match(text, end);
        if (part.Success && (part.Groups["annex"].Success || OpensTitle(text, part.Index + part.Length)))
        {
            end = part.Index + part.Length;
            annex = part.Groups["annex"].Success ? Math.Max(1, PlaceReader.NumberOf(part.Groups["number"].ValueSpan)) : 0;
            if (OpensTitle(text, end) && ReferenceExtractor.FindClose(text, end) is var close and > 0)
                (partTitle, end) = (text[(end + 1)..close], close + 1);
        }

        var place = ReadFirstPlace(text, Connector().Match(text, end) is { Success: true } words ? words.Index + words.Length : end);
        return new CitationMention(
            TextRange.Between(start, place.Steps.Count == 0 ? end : place.Range.End), title, docNumber, partTitle, annex, place);
    }

    private static bool OpensTitle(string text, int at) => at < text.Length && text[at] == '《';

    /// <summary>In a running text a number by itself is a place only where the sentence ends or pauses behind it.</summary>
    private static CitedPlace ReadFirstPlace(string text, int at)
    {
        var place = PlaceReader.Read(text, at);
        return place.Steps is [{ Unit: PlaceUnit.Any } only] && !only.Text.StartsWith('第') && place.Range.End < text.Length && char.IsWhiteSpace(text[place.Range.End])
            ? CitedPlace.None
            : place;
    }

    /// <summary>第三条、第五条和第七条: each further place is a citation of the same document.</summary>
    private static int AddFurtherPlaces(string text, CitationMention first, List<CitationMention> mentions)
    {
        var end = first.Range.End;
        while (first.Place.Steps.Count > 0 && FurtherPlace().Match(text, end) is { Success: true } match)
        {
            var place = PlaceReader.Read(text, match.Groups["place"].Index);
            if (place.Steps.Count == 0)
                break;
            mentions.Add(first with { Range = place.Range, Place = place });
            end = place.Range.End;
        }

        return end;
    }

    [GeneratedRegex(@"\G[ \u3000]*(?:的)?(?:(?<annex>附[ ]*[件表][ ]*(?<number>[0-9０-９一二三四五六七八九十]{0,3}))|附[：:]?)[：:]?[ \u3000]*")]
    private static partial Regex Part();

    [GeneratedRegex(@"\G[ \u3000]*(?:文件|文)?(?:的|中的|中|之|：|:|，)?[ \u3000]*")]
    private static partial Regex Connector();

    [GeneratedRegex(@"\G[ \u3000]*(?:、|和|及|以及|与|與|至|到|－|-|—|，)[ \u3000]*(?<place>第[ \u3000]*[0-9０-９零〇一二三四五六七八九十百千]{1,8}[ \u3000]*[条條])")]
    private static partial Regex FurtherPlace();
}
