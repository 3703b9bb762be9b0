using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>A piece of a part: a number with its own text and what stands below it, or a paragraph without a number.</summary>
/// <param name="marker">Its number; null for a paragraph, a row of a table, a heading without number.</param>
/// <param name="range">Number and own text.</param>
/// <param name="text">Own text, without the number.</param>
/// <param name="kind">What the reader says of its line.</param>
internal sealed class SectionNode(Marker? marker, TextRange range, TextRange text, SourceBlockKind kind)
{
    private readonly List<SectionNode> _content = [];

    /// <summary>Its number, if any.</summary>
    public Marker? Marker { get; } = marker;

    /// <summary>Number and own text.</summary>
    public TextRange Range { get; private set; } = range;

    /// <summary>Own text, without the number; may be empty.</summary>
    public TextRange Text { get; private set; } = text;

    /// <summary>Where its own text ended before <see cref="Extend"/>.</summary>
    public int FirstLineEnd { get; } = range.End;

    /// <summary>How many other lines were made part of its text.</summary>
    public int Extensions { get; private set; }

    /// <summary>What the reader says of its line.</summary>
    public SourceBlockKind Kind { get; } = kind;

    /// <summary>The piece above; null at the root of a part.</summary>
    public SectionNode? Parent { get; private set; }

    /// <summary>What stands below, in the order of the text.</summary>
    public IReadOnlyList<SectionNode> Content => _content;

    /// <summary>True for a row or head of a table.</summary>
    public bool IsTable => Kind is SourceBlockKind.TableRow or SourceBlockKind.TableHeader;

    /// <summary>True for a paragraph or row: no number, and no heading.</summary>
    public bool IsPlain => Marker is null && Kind != SourceBlockKind.Heading;

    /// <summary>Makes another line part of the own text.</summary>
    public void Extend(TextRange line)
    {
        Extensions++;
        Range = TextRange.Between(Range.Start, line.End);
        Text = TextRange.Between(Text.Length == 0 ? line.Start : Text.Start, line.End);
    }

    /// <summary>Leaves only what stands before an offset.</summary>
    public void CutAt(int end)
    {
        Range = TextRange.Between(Range.Start, end);
        Text = TextRange.Between(Text.Start, end);
    }

    /// <summary>Appends a piece below.</summary>
    public void Add(SectionNode node)
    {
        node.Parent = this;
        _content.Add(node);
    }

    /// <summary>Takes the last <paramref name="count"/> pieces away.</summary>
    public List<SectionNode> RemoveLast(int count)
    {
        var removed = _content.GetRange(_content.Count - count, count);
        _content.RemoveRange(_content.Count - count, count);
        return removed;
    }
}
