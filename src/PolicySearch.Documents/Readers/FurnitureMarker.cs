using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Marks page furniture by its words: navigation among the first lines, the footer from its first sure sign to the end, the
/// remains of a page at the end of a text without line breaks, addresses of attachments, and lines of nothing but links or signs.
/// In the middle of a text nothing else is furniture.
/// </summary>
internal static class FurnitureMarker
{
    private const int HeadLines = 60;
    private const int FooterLines = 30;
    private const int LongestFooterLine = 160;

    /// <summary>The blocks, with furniture marked; a block whose end is furniture is cut in two.</summary>
    public static IReadOnlyList<SourceBlock> Mark(string text, IReadOnlyList<SourceBlock> blocks)
    {
        var marked = CutTail(text, blocks);
        MarkSigns(text, marked);
        marked = CutLinks(text, marked);
        MarkHead(text, marked);
        MarkFooter(text, marked);
        return marked;
    }

    private static List<SourceBlock> CutTail(string text, IReadOnlyList<SourceBlock> blocks)
    {
        var result = new List<SourceBlock>(blocks.Count + 1);
        foreach (var block in blocks)
        {
            var cut = block.Kind is SourceBlockKind.Paragraph ? FurnitureWords.FindTail(Slice(text, block)) : 0;
            if (cut <= 0)
            {
                result.Add(block);
                continue;
            }

            var middle = block.Range.Start + cut;
            result.Add(block with { Range = TextRange.Between(block.Range.Start, middle).Trim(text) });
            result.Add(new SourceBlock(TextRange.Between(middle, block.Range.End).Trim(text), SourceBlockKind.Furniture));
        }

        return result;
    }

    /// <summary>Cuts out the addresses of attachments that a copy of a page has behind their names: …登记表(/files/1.doc).</summary>
    private static List<SourceBlock> CutLinks(string text, List<SourceBlock> blocks)
    {
        var result = new List<SourceBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            var links = block.Kind is SourceBlockKind.Paragraph ? FurnitureWords.FindAttachments(Slice(text, block)) : [];
            var start = block.Range.Start;
            foreach (var link in links)
            {
                Add(block.Kind, start, block.Range.Start + link.Start);
                Add(SourceBlockKind.Furniture, block.Range.Start + link.Start, block.Range.Start + link.End);
                start = block.Range.Start + link.End;
            }

            if (links.Count == 0)
                result.Add(block);
            else
                Add(block.Kind, start, block.Range.End);
        }

        return result;

        void Add(SourceBlockKind kind, int start, int end)
        {
            var range = TextRange.Between(start, end).Trim(text);
            if (range.Length > 0)
                result.Add(new SourceBlock(range, kind));
        }
    }

    private static void MarkSigns(string text, List<SourceBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is SourceBlockKind.Paragraph or SourceBlockKind.Heading && FurnitureWords.IsSigns(Slice(text, blocks[i])))
                blocks[i] = AsFurniture(blocks[i]);
        }
    }

    private static void MarkHead(string text, List<SourceBlock> blocks)
    {
        for (var i = 0; i < Math.Min(HeadLines, blocks.Count); i++)
        {
            var line = Slice(text, blocks[i]);
            if (FurnitureWords.IsBodyStart(line))
                return;
            if (FurnitureWords.IsNavigation(line))
                blocks[i] = AsFurniture(blocks[i]);
        }
    }

    private static void MarkFooter(string text, List<SourceBlock> blocks)
    {
        var (first, lines) = (blocks.Count, 0);
        for (var i = blocks.Count - 1; i >= 0 && lines < FooterLines; i--)
        {
            if (blocks[i].Kind is SourceBlockKind.Furniture)
            {
                first = i + 1 == first ? i : first;
                continue;
            }

            lines++;
            var line = Slice(text, blocks[i]);
            if (line.Length > LongestFooterLine || line.Contains('。', StringComparison.Ordinal))
                break;
            if (FurnitureWords.IsFooter(line) || (i + 1 == first && FurnitureWords.IsNavigation(line)))
                first = i;
        }

        for (var i = first; i < blocks.Count; i++)
            blocks[i] = AsFurniture(blocks[i]);
    }

    private static SourceBlock AsFurniture(SourceBlock block) => new(block.Range, SourceBlockKind.Furniture);

    private static string Slice(string text, SourceBlock block) => text.Substring(block.Range.Start, block.Range.Length);
}
