using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Parses headings and clauses out of the body of a document.</summary>
internal static class OutlineParser
{
    /// <summary>Parses a body. Every character of it goes to exactly one heading, clause or title of a part.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="bodyStart">Where the body begins: what stands before is the head.</param>
    /// <param name="identity">What ids and citations are made with.</param>
    public static DocumentOutline Parse(SourceText source, int bodyStart, DocumentIdentity identity)
    {
        var text = source.Text;
        var lines = ReadLines(source, bodyStart, identity.Title);
        var drafts = PartSplitter.Split(text, lines, identity.Title);
        var (parts, nodes, warnings) = (new List<DocumentPart>(), new List<OutlineNode>(), new List<ParseWarning>());
        var (writer, keys) = (new ClauseWriter(text, identity), new PathKeys());
        foreach (var draft in drafts)
        {
            var part = PartTitle.ToPart(text, draft, parts.Count, identity.Title);
            var root = SectionTreeBuilder.Build(text, ContentsTable.Join(text, draft.Lines), warnings);
            var trailing = TrailingText.Detach(text, root).Select(node => node.Range);
            var closing = trailing.Concat(draft.Closing.Select(line => line.Range)).ToList();
            nodes.AddRange(writer.Write(part, PartTitle.KeyOf(part, parts, keys), root, AnnexList.Join(text, closing)));
            parts.Add(part);
        }

        return new DocumentOutline(parts, nodes, writer.Clauses, warnings);
    }

    /// <summary>Only plain text is ever broken at a fixed width: other formats know their paragraphs.</summary>
    private static IReadOnlyList<BodyLine> ReadLines(SourceText source, int bodyStart, string title)
    {
        var lines = BodyReader.Read(source, bodyStart);
        if (source.Format == SourceFormat.Text)
            lines = LineJoiner.Join(source.Text, lines);
        return LineCutter.Cut(source.Text, ShortLines.Join(source.Text, lines), title);
    }
}
