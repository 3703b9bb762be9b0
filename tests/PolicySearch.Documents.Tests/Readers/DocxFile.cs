using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicySearch.Documents.Tests.Readers;

/// <summary>Makes small DOCX files.</summary>
internal sealed class DocxFile
{
    private readonly Body _body = new();
    private readonly Numbering _numbering = new();
    private readonly List<NumberingInstance> _instances = [];
    private readonly Styles _styles = new();

    public static byte[] Create(Action<DocxFile> fill)
    {
        var file = new DocxFile();
        fill(file);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(file._body);
            main.AddNewPart<StyleDefinitionsPart>().Styles = file._styles;
            file._numbering.Append(file._instances);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = file._numbering;
        }

        return stream.ToArray();
    }

    public DocxFile Add(string text, int? number = null, int? level = null, string? style = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (number is not null)
            properties.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = level ?? 0 }, new NumberingId { Val = number });
        return Add(new Paragraph(properties, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
    }

    public DocxFile Add(OpenXmlElement element)
    {
        _body.Append(element);
        return this;
    }

    public DocxFile Style(string id, string name, int? outlineLevel = null, int? number = null, int? level = null)
    {
        var properties = new StyleParagraphProperties();
        if (number is not null)
        {
            properties.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = level ?? 0 }, new NumberingId { Val = number });
        }

        if (outlineLevel is not null)
            properties.OutlineLevel = new OutlineLevel { Val = outlineLevel };
        _styles.Append(new Style(new StyleName { Val = name }, properties) { Type = StyleValues.Paragraph, StyleId = id });
        return this;
    }

    /// <summary>Adds a numbering with an instance of the same id.</summary>
    public DocxFile Number(int id, params (NumberFormatValues Format, string Text)[] levels)
    {
        var definition = new AbstractNum { AbstractNumberId = id };
        for (var i = 0; i < levels.Length; i++)
        {
            definition.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = levels[i].Format },
                new LevelText { Val = levels[i].Text })
            { LevelIndex = i });
        }

        _numbering.Append(definition);
        return Instance(id, id);
    }

    /// <summary>Adds a further instance of a numbering, with a start of its own for the first level.</summary>
    public DocxFile Instance(int id, int definition, int? start = null)
    {
        var instance = new NumberingInstance(new AbstractNumId { Val = definition }) { NumberID = id };
        if (start is not null)
            instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = 0 });
        _instances.Add(instance);
        return this;
    }

    public static TableRow Row(params string[] cells) =>
        new(cells.Select(cell => new TableCell(new Paragraph(new Run(new Text(cell))))));
}
