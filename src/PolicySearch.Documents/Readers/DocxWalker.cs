using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>Walks the body of a DOCX file in order and hands its paragraphs and rows to the builder.</summary>
internal sealed class DocxWalker(SourceTextBuilder builder, DocxStyles styles, DocxNumbering numbering)
{
    /// <summary>Walks an element that holds paragraphs and tables: the body, a cell, a content control, a text box.</summary>
    public void Walk(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            if (element is Paragraph paragraph)
                AddParagraph(paragraph);
            else if (element is Table table)
                AddTable(table);
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock)
                Walk(element);
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var lines = DocxParagraphText.Lines(paragraph);
        var kind = styles.IsHeading(paragraph) ? SourceBlockKind.Heading : SourceBlockKind.Paragraph;
        // An empty paragraph with a number counts, as Word counts it, but shows nothing that could be cited.
        var marker = styles.NumberingOf(paragraph) is { } place ? numbering.Next(place) : "";
        for (var i = 0; i < lines.Count; i++)
            builder.AddBlock(i == 0 && lines[0].Trim().Length > 0 ? marker + lines[0] : lines[i], kind);
        foreach (var box in DocxParagraphText.TextBoxes(paragraph))
            Walk(box);
    }

    private void AddTable(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table).ToList();
        // A table of one column only frames its paragraphs.
        if (rows.TrueForAll(row => CellsOf(row).Count() < 2))
        {
            foreach (var cell in rows.SelectMany(CellsOf))
                Walk(cell);
            return;
        }

        var texts = ReadGrid(rows);
        var first = TableHeads.FirstRow(texts);
        for (var i = 0; i < texts.Count; i++)
            builder.AddRow(texts[i], i == first && IsHeader(rows, texts, first) ? SourceBlockKind.TableHeader : SourceBlockKind.TableRow);
    }

    private IReadOnlyList<IReadOnlyList<string>> ReadGrid(List<TableRow> rows)
    {
        var grid = new TableGrid();
        foreach (var row in rows)
        {
            grid.BeginRow();
            foreach (var cell in CellsOf(row))
                grid.AddCell(CellText(cell), cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, rowSpan: 1);
        }

        return grid.ToRows();
    }

    private static IEnumerable<TableCell> CellsOf(TableRow row) =>
        row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row);

    private static bool IsHeader(List<TableRow> rows, IReadOnlyList<IReadOnlyList<string>> texts, int row) =>
        rows.Count > row + 1 && (rows[row].TableRowProperties?.GetFirstChild<TableHeader>() is not null || TableHeads.IsHeader(texts[row]));

    private string CellText(TableCell cell)
    {
        // The lower cells of a vertical merge are empty; whatever they hold is not shown.
        if (cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue))
            return "";
        var inner = new SourceTextBuilder();
        new DocxWalker(inner, styles, numbering).Walk(cell);
        return inner.JoinBlocks();
    }
}
