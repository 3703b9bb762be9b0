using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Mcp;

/// <summary>Makes the lines of an outline.</summary>
internal static class OutlineLines
{
    /// <summary>Headings, titles of parts and clauses, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="opening">How many characters of a clause are shown.</param>
    public static IReadOnlyList<OutlineLine> Of(PolicyDocument document, int opening)
    {
        List<(int Start, OutlineLine Line)> lines =
        [
            .. document.Parts.Where(part => part.TitleRange is not null).Select(part => (part.TitleRange!.Value.Start, new OutlineLine(0, part.Title, null))),
            .. document.Clauses.Select(clause => (clause.Range.Start, new OutlineLine(clause.Path.Count, Shortened(clause.Text, opening), clause.Id))),
        ];
        AddHeadings(document.Outline, 0, lines);
        return [.. lines.OrderBy(line => line.Start).Select(line => line.Line)];
    }

    private static void AddHeadings(IReadOnlyList<OutlineNode> nodes, int level, List<(int Start, OutlineLine Line)> lines)
    {
        foreach (var node in nodes)
        {
            lines.Add((node.Range.Start, new OutlineLine(level, node.Marker + node.Title, null)));
            AddHeadings(node.Children, level + 1, lines);
        }
    }

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }
}
