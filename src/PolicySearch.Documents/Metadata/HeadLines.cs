using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Metadata;

/// <summary>Cuts the beginning of a text into lines: blocks, and inside a block where a copy has lost its line breaks.</summary>
internal static partial class HeadLines
{
    private const int LongestHead = 2000;

    /// <summary>Lines of one block, with their form.</summary>
    public static IEnumerable<(TextRange Range, string Form)> Of(SourceText source, SourceBlock block)
    {
        var form = HeadScript.Normalize(source.Text.AsSpan(block.Range.Start, block.Range.Length));
        var start = 0;
        var cuts = form.Contains('【', StringComparison.Ordinal)
            ? LostBreak().Matches(form[..Math.Min(form.Length, LongestHead)]).Select(match => match.Index)
            : [];
        foreach (var cut in cuts.Append(form.Length))
        {
            var range = TextRange.Between(block.Range.Start + start, block.Range.Start + cut).Trim(source.Text);
            if (range.Length > 0)
                yield return (range, HeadScript.Normalize(source.Text.AsSpan(range.Start, range.Length)));
            start = cut;
        }
    }

    // Databases of law: 文章属性 •【制定机关】… 正文
    [GeneratedRegex(@"(?<=.)(?:文章属性|[•∙·]\s*(?=【)|(?<=】[^。\n]{1,40})正文(?=\S))|(?<=】[^。\n]{1,40}正文|文章属性)(?=\S)")]
    private static partial Regex LostBreak();
}
