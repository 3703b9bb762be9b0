using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicySearch.Documents.Readers;

/// <summary>What the styles of a DOCX file say of a paragraph: heading or not, automatic numbering.</summary>
internal sealed partial class DocxStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, Style> _styles = [];

    /// <summary>Reads the styles.</summary>
    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                _styles.TryAdd(id, style);
        }
    }

    /// <summary>True if the paragraph has an outline level, or a style that has one or is named as a heading or title.</summary>
    public bool IsHeading(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
            return own < 9;
        foreach (var style in Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
                return level < 9;
            if (style.StyleName?.Val?.Value is { } name && HeadingName().IsMatch(name))
                return true;
        }

        return false;
    }

    /// <summary>The paragraph's place in the numbering, its own or its style's; null for none.</summary>
    public DocxNumberPlace? NumberingOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var own } direct)
            return own == 0 ? null : new DocxNumberPlace(own, direct.NumberingLevelReference?.Val?.Value ?? LevelOfStyle(paragraph) ?? 0);
        foreach (var style in Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is { } id)
                return id == 0 ? null : new DocxNumberPlace(id, LevelOfStyle(paragraph) ?? 0);
        }

        return null;
    }

    private int? LevelOfStyle(Paragraph paragraph) =>
        Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value)
            .FirstOrDefault(level => level is not null) ??
        Chain(paragraph).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value)
            .FirstOrDefault(level => level is not null and < 9);

    /// <summary>The paragraph's style and those it is based on, nearest first.</summary>
    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex(@"^(?:heading\s*\d|标题(?:\s*\d)?|title|subtitle|副标题)$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
