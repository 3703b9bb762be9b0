using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Marks page furniture by its words: navigation among the first lines, the footer from its first sure sign to the end, and the
/// remains of a page at the end of a text without line breaks. In the middle of a text nothing is furniture.
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
        var first = blocks.Count;
        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - FooterLines); i--)
        {
            var line = Slice(text, blocks[i]);
            if (blocks[i].Kind is not SourceBlockKind.Furniture && (line.Length > LongestFooterLine || line.Contains('。', StringComparison.Ordinal)))
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
