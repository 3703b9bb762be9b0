using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>Walks a page in reading order and hands its lines and rows to the builder.</summary>
/// <param name="builder">Takes the blocks.</param>
/// <param name="main">The element that holds the document; what stands outside is furniture.</param>
/// <param name="pageTitle">Title that the container gives, by which the page's own heading is known.</param>
internal sealed class HtmlWalker(SourceTextBuilder builder, IElement main, string? pageTitle)
{
    private readonly InlineText _line = new();
    private bool _insideMain;
    private bool _insideHeading;

    /// <summary>Walks an element and what is in it.</summary>
    public void Walk(IElement root)
    {
        Visit(root);
        EndLine();
    }

    private void Visit(INode node)
    {
        if (node is IText text)
            _line.Append(text.Data);
        else if (node is IElement element && !HtmlElements.IsHidden(element))
            VisitElement(element);
    }

    private void VisitElement(IElement element)
    {
        if (element.LocalName == "br")
        {
            EndLine();
            return;
        }

        var (wasInside, wasHeading) = (_insideMain, _insideHeading);
        var isBlock = HtmlElements.IsBlock(element) || element == main;
        if (isBlock)
            EndLine();
        _insideMain |= element == main;
        _insideHeading |= HtmlElements.IsHeading(element);
        VisitContent(element);
        if (isBlock)
            EndLine();
        (_insideMain, _insideHeading) = (wasInside, wasHeading);
    }

    private void VisitContent(IElement element)
    {
        if (element is IHtmlTableElement table && HtmlTable.TryRead(table) is { } rows)
        {
            AddRows(rows);
            return;
        }

        if (HtmlListMarker.Of(element) is { } marker)
            _line.Append(marker);
        foreach (var child in element.ChildNodes)
            Visit(child);
    }

    private void AddRows(HtmlTable table)
    {
        foreach (var caption in table.Captions)
            builder.AddBlock(caption, KindOf(caption, SourceBlockKind.Paragraph));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var kind = i == table.HeaderRow ? SourceBlockKind.TableHeader : SourceBlockKind.TableRow;
            builder.AddRow(table.Rows[i], KindOf(string.Join(' ', table.Rows[i]), kind));
        }
    }

    private void EndLine()
    {
        var line = _line.Take();
        var kind = _insideHeading ? SourceBlockKind.Heading : SourceBlockKind.Paragraph;
        builder.AddBlock(line, KindOf(line, kind));
    }

    private SourceBlockKind KindOf(string line, SourceBlockKind kind)
    {
        if (_insideMain || Metadata.MetadataLabels.HasField(line))
            return kind;
        var isPageTitle = kind is SourceBlockKind.Heading && pageTitle is not null &&
            pageTitle.StartsWith(line.Trim(), StringComparison.Ordinal);
        return isPageTitle ? kind : SourceBlockKind.Furniture;
    }
}
