using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicySearch.Documents.Readers;

/// <summary>The text that a paragraph of a DOCX file shows.</summary>
internal static class DocxParagraphText
{
    /// <summary>Its lines: one, and one more for each line break in it.</summary>
    public static IReadOnlyList<string> Lines(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString().Split('\n');
    }

    /// <summary>The contents of text boxes anchored in it; of an alternative the first choice only.</summary>
    public static IEnumerable<TextBoxContent> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any() && box.Ancestors<Paragraph>().First() == paragraph);

    private static void Append(OpenXmlElement element, StringBuilder text)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case TabChar or PositionalTab:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar { Char.Value: { } code } when int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value):
                    text.Append((char)value);
                    break;
                case Run run when IsHidden(run):
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or FieldCode or TextBoxContent or AlternateContent or Drawing or Picture or EmbeddedObject or RubyContent:
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } vanish && (vanish.Val is null || vanish.Val.Value);
}
