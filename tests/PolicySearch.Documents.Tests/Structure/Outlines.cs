using PolicySearch.Documents.Model;
using PolicySearch.Documents.Structure;

namespace PolicySearch.Documents.Tests.Structure;

/// <summary>Short ways to parse a text and to look at the outcome.</summary>
internal static class Outlines
{
    /// <summary>A source text whose blocks are the lines of a text.</summary>
    public static SourceText Source(string text, SourceFormat format = SourceFormat.Html)
    {
        var blocks = new List<SourceBlock>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            blocks.Add(new SourceBlock(TextRange.Between(start, end), SourceBlockKind.Paragraph));
            start = end + 1;
        }

        return new SourceText(text, blocks, [], format, "utf-8");
    }

    /// <summary>Parses a text as the body of a document called 题.</summary>
    public static DocumentOutline Parse(string text, string title = "题", SourceFormat format = SourceFormat.Html) =>
        Parse(Source(text, format), title);

    /// <summary>Parses a source text from its first character on.</summary>
    public static DocumentOutline Parse(SourceText source, string title = "题") =>
        OutlineParser.Parse(source, 0, new DocumentIdentity("d", title, null));

    /// <summary>Path keys of all clauses.</summary>
    public static string Keys(this DocumentOutline outline) => string.Join(' ', outline.Clauses.Select(clause => clause.PathKey));

    /// <summary>Places of all clauses: their citations without the title of the document.</summary>
    public static IReadOnlyList<string> Places(this DocumentOutline outline) =>
        [.. outline.Clauses.Select(clause => clause.Citation[(clause.Citation.IndexOf('》', StringComparison.Ordinal) + 1)..])];

    /// <summary>All headings in the order of the text, as number and title.</summary>
    public static IReadOnlyList<string> Headings(this DocumentOutline outline) => [.. Flatten(outline.Nodes).Select(node => node.Marker + node.Title)];

    /// <summary>Headings and those below them.</summary>
    public static IEnumerable<OutlineNode> Flatten(IEnumerable<OutlineNode> nodes) =>
        nodes.SelectMany(node => Flatten(node.Children).Prepend(node));
}
