using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Walks the trees of a document and writes its headings and clauses.</summary>
internal sealed class ClauseWriter(string text, DocumentIdentity identity)
{
    private readonly PathKeys _keys = new();
    private readonly List<Clause> _clauses = [];
    private DocumentPart _part = new(0, DocumentPartKind.Main, "", default);
    private NodeForms _forms = new(text, new SectionNode(null, default, default, SourceBlockKind.Heading));

    /// <summary>All clauses written so far.</summary>
    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>Writes a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="key">Key of the part, empty for the issued document.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="closing">What stands behind its last number.</param>
    /// <returns>Its headings at the top.</returns>
    public IReadOnlyList<OutlineNode> Write(DocumentPart part, string key, SectionNode root, IReadOnlyList<TextRange> closing)
    {
        (_part, _forms) = (part, new NodeForms(text, root));
        var context = new WalkContext { Key = key, ArticleKey = key };
        var preamble = root.Content.TakeWhile(node => node.IsPlain).ToList();
        WriteLoose(context, preamble, ClauseKind.Preamble, "pre", "序言");
        var headings = new List<OutlineNode>();
        WriteContent(context, root.Content.Skip(preamble.Count).ToList(), headings, [], owner: null);
        WriteLoose(context, [.. closing.Select(Plain)], ClauseKind.Closing, "end", "结尾");
        return headings;
    }

    private static SectionNode Plain(TextRange range) => new(null, range, range, SourceBlockKind.Paragraph);

    /// <summary>Writes what stands before the first number or behind the last one: 序言第2段.</summary>
    private void WriteLoose(WalkContext context, List<SectionNode> nodes, ClauseKind kind, string component, string name)
    {
        var paragraphs = nodes.Count(node => !node.IsTable);
        var (number, tables) = (0, new TableCounter());
        foreach (var node in nodes)
        {
            if (node.IsTable)
            {
                WriteRow(context, node, tables);
                continue;
            }

            number++;
            tables.Leave();
            var place = paragraphs > 1 ? $"{name}第{number}段" : name;
            Add(context, kind, _keys.Take(context.Key, component + number), node.Range, "", place);
        }
    }

    /// <summary>Writes the pieces below a number. <paramref name="owner"/> is the number where its own text is the first paragraph.</summary>
    private void WriteContent(
        WalkContext context, IReadOnlyList<SectionNode> content, List<OutlineNode> headings, List<string> ids, SectionNode? owner)
    {
        var first = owner is null ? 0 : 1;
        var isCounted = content.Count(node => node.IsPlain && !node.IsTable) + first > 1;
        var (number, tables) = (first, new TableCounter());
        foreach (var node in content)
        {
            if (node.IsTable)
            {
                ids.Add(WriteRow(context, node, tables));
                continue;
            }

            tables.Leave();
            if (node.IsPlain)
                number++;
            var counted = context with { Place = isCounted ? context.Place + ParagraphPlace(context, number) : context.Place };
            if (node.IsPlain)
                ids.Add(Add(counted, ClauseKind.Paragraph, _keys.Take(context.Key, $"p{number}"), node.Range, "", counted.Place));
            else
                WriteNode(context.IsArticle ? counted : context, node, headings, ids);
        }
    }

    private void WriteNode(WalkContext context, SectionNode node, List<OutlineNode> headings, List<string> ids)
    {
        var title = _forms.TitleOf(node);
        if (node.Marker is not { } marker)
        {
            var unnumbered = context with { Key = _keys.Take(context.Key, "h1"), Path = context.Path.Add(new PathEntry("", title)) };
            WriteHeading(unnumbered with { ArticleKey = unnumbered.Key }, node, "", title, headings);
            return;
        }

        var key = _keys.Take(marker.Family == MarkerFamily.Article ? context.ArticleKey : context.Key, MarkerForm.Key(marker));
        var written = text.Substring(marker.Range.Start, marker.Range.Length);
        var below = context.Below(marker, text, key, new PathEntry(written, title));
        if (_forms.IsHeading(node))
            WriteHeading(below, node, written, title, headings);
        else
            WriteItem(context, below, node, written, headings, ids);
    }

    private void WriteHeading(WalkContext below, SectionNode node, string marker, string title, List<OutlineNode> headings)
    {
        var (children, ids) = (new List<OutlineNode>(), new List<string>());
        WriteContent(below, node.Content, children, ids, owner: null);
        headings.Add(new OutlineNode(below.Key, marker, title, node.Range, _part.Index, children, ids));
    }

    /// <summary>Writes a numbered clause and what stands below it; its own text is the first of its paragraphs.</summary>
    private void WriteItem(WalkContext context, WalkContext below, SectionNode node, string marker, List<OutlineNode> headings, List<string> ids)
    {
        var isCounted = node.Content.Any(child => child.IsPlain && !child.IsTable);
        var place = isCounted ? below.Place + ParagraphPlace(below, 1) : below.Place;
        ids.Add(Add(context, ClauseKind.Item, below.Key, node.Range, marker, place));
        WriteContent(below, node.Content, headings, ids, node);
    }

    private string WriteRow(WalkContext context, SectionNode node, TableCounter tables)
    {
        var (table, row) = tables.Next(node.Kind == SourceBlockKind.TableHeader);
        var place = context.Place + (row == 0 ? $"表{table}表头" : $"表{table}第{row}行");
        return Add(context, ClauseKind.TableRow, _keys.Take(context.Key, $"t{table}r{row}"), node.Range, "", place);
    }

    private string Add(WalkContext context, ClauseKind kind, string key, TextRange range, string marker, string place)
    {
        var id = PathKeys.IdOf(identity.Id, key);
        _clauses.Add(new Clause
        {
            Id = id,
            PathKey = key,
            Ordinal = _clauses.Count,
            Kind = kind,
            Part = _part.Index,
            Path = context.Path,
            Marker = marker,
            Range = range,
            Text = text.Substring(range.Start, range.Length),
            Citation = CitationFormatter.Format(identity.Title, identity.DocNumber, _part, place),
            Notes = [],
        });
        return id;
    }

    private static string ParagraphPlace(WalkContext context, int number) =>
        context.IsArticle ? $"第{ChineseNumeral.Write(number)}款" : $"第{number}段";
}
