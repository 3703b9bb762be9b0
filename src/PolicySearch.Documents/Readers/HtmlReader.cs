using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Web pages and fragments of them. The text is what a browser shows: white space of the mark-up collapses, scripts and hidden elements
/// are left out, a block element is a line, a row of a table a line with tabs between its cells. Everything outside the element that
/// holds the document is furniture, but for the page's heading and the table of metadata.
/// </summary>
internal static class HtmlReader
{
    public static SourceText Read(string html, string encoding)
    {
        var document = Parse(html);
        var fields = ReadFields(document);
        var builder = new SourceTextBuilder();
        if (document.Body is { } body)
            new HtmlWalker(builder, HtmlMainContent.Find(body), PageTitle(fields)).Walk(body);
        if (builder.Blocks.Count == 0)
            throw ReadErrors.NoText("网页");
        var source = builder.Build(fields, SourceFormat.Html, encoding);
        return source with { Blocks = FurnitureMarker.Mark(source.Text, source.Blocks) };
    }

    /// <summary>Rows and cells without a table lose their structure in a parser: they get one.</summary>
    private static IHtmlDocument Parse(string html)
    {
        var start = html.AsSpan().TrimStart();
        var isRows = StartsWithTag(start, "tbody") || StartsWithTag(start, "tr") || StartsWithTag(start, "td") || StartsWithTag(start, "thead");
        return new HtmlParser().ParseDocument(isRows ? $"<table>{html}</table>" : html);
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text, string tag) =>
        text.Length > tag.Length + 1 && text[0] == '<' && text[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) &&
        !char.IsAsciiLetter(text[tag.Length + 1]);

    private static List<SourceField> ReadFields(IHtmlDocument document)
    {
        var fields = new List<SourceField>();
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property");
            if (!string.IsNullOrWhiteSpace(name))
                fields.Add(new SourceField(name.Trim(), meta.GetAttribute("content")!.Trim()));
        }

        if (!string.IsNullOrWhiteSpace(document.Title))
            fields.Add(new SourceField("title", document.Title.Trim()));
        if (document.QuerySelector("link[rel=canonical][href]") is { } link)
            fields.Add(new SourceField("canonical", link.GetAttribute("href")!.Trim()));
        return fields;
    }

    private static string? PageTitle(List<SourceField> fields) =>
        fields.Find(field => field.Name.Equals("ArticleTitle", StringComparison.OrdinalIgnoreCase))?.Value ??
        fields.Find(field => field.Name == "title")?.Value;
}
