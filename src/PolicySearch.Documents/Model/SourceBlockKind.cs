namespace PolicySearch.Documents.Model;

/// <summary>What a block of the source is.</summary>
public enum SourceBlockKind
{
    /// <summary>A paragraph or line.</summary>
    Paragraph,

    /// <summary>A paragraph that the container itself calls a heading (h1–h6, a heading style).</summary>
    Heading,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>The first row of a table, where it names the columns.</summary>
    TableHeader,

    /// <summary>Navigation, footer, share buttons: part of the page and not of the document.</summary>
    Furniture,
}
