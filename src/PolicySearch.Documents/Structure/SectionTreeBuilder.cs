using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Builds the tree of one part: cuts its lines at the markers that are meant, and hangs each piece where its number says.</summary>
internal sealed class SectionTreeBuilder
{
    private readonly string _text;
    private readonly IReadOnlyList<BodyLine> _lines;
    private readonly List<ParseWarning> _warnings;
    private readonly NumberingState _numbering = new();
    private readonly List<SectionNode> _open = [];
    private readonly SectionNode _root;
    private SectionNode _base;
    private Marker? _current;

    private SectionTreeBuilder(string text, IReadOnlyList<BodyLine> lines, List<ParseWarning> warnings)
    {
        (_text, _lines, _warnings) = (text, lines, warnings);
        _root = _base = new SectionNode(null, default, default, SourceBlockKind.Heading);
    }

    /// <summary>Builds the tree of a part from its lines.</summary>
    /// <returns>A root without number and text.</returns>
    public static SectionNode Build(string text, IReadOnlyList<BodyLine> lines, List<ParseWarning> warnings)
    {
        var builder = new SectionTreeBuilder(text, lines, warnings);
        builder.Run();
        return builder._root;
    }

    private void Run()
    {
        var candidates = CandidateScanner.Scan(_text, _lines);
        var judge = new MarkerJudge(_text, _lines, candidates);
        var place = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            var (start, opening) = (_lines[i].Range.Start, (Opening?)null);
            for (; place < candidates.Count && candidates[place].Line == i; place++)
            {
                if (Recognize(judge, candidates[place], place) is not { } marker)
                    continue;
                if (!candidates[place].AtLineStart)
                {
                    AddPiece(opening, TextRange.Between(start, marker.Range.Start), SourceBlockKind.Paragraph);
                    start = marker.Range.Start;
                }

                opening = Take(marker);
            }

            AddPiece(opening, TextRange.Between(start, _lines[i].Range.End), _lines[i].Kind);
        }
    }

    /// <summary>The marker that a candidate is, in the first reading that is one.</summary>
    private Marker? Recognize(MarkerJudge judge, in MarkerCandidate candidate, int place)
    {
        foreach (var reading in (ReadOnlySpan<Marker?>)[candidate.Marker, candidate.Alternative])
        {
            if (reading is { } marker && judge.Accepts(candidate, place, marker, _numbering.Classify(marker), _current))
                return marker;
        }

        return null;
    }

    /// <summary>Takes a marker into the numbering, when the text in front of it has its place: that may end lists.</summary>
    private Opening Take(in Marker marker)
    {
        var step = _numbering.Classify(marker);
        Warn(marker, step);
        _numbering.Accept(marker, step);
        _current = marker;
        return new Opening(marker, step.Level);
    }

    private void Warn(in Marker marker, NumberingStep step)
    {
        var code = step.Move switch
        {
            NumberingMove.Gap or NumberingMove.Jump => "numbering-gap",
            NumberingMove.Repeat => "numbering-repeat",
            _ => null,
        };
        if (code is not null)
            _warnings.Add(new ParseWarning(code, $"编号不连续：{_text.Substring(marker.Range.Start, marker.Range.Length)}", marker.Range));
    }

    private void AddPiece(Opening? opening, TextRange range, SourceBlockKind kind)
    {
        range = BodyReader.Trim(_text, range);
        if (range.Length == 0)
            return;
        if (opening is { } number)
            AddNumbered(number, range, kind);
        else if (kind == SourceBlockKind.Heading && HeadingText.IsTitle(_text, range))
            AddHeading(range);
        else if (_open.Count > 0 && IsRowNumber(_open[^1]) && !IsTable(kind) && HasRoom(_open[^1]) && BodyReader.AreAdjacent(_text, _open[^1].Range, range))
            _open[^1].Extend(range);
        else
            HostOfParagraph().Add(new SectionNode(null, range, range, kind == SourceBlockKind.Heading ? SourceBlockKind.Paragraph : kind));
    }

    private void AddNumbered(Opening opening, TextRange range, SourceBlockKind kind)
    {
        var text = BodyReader.Trim(_text, TextRange.Between(opening.Marker.Range.End, range.End));
        var node = new SectionNode(opening.Marker, range, text, kind);
        _open.RemoveRange(opening.Level, _open.Count - opening.Level);
        (_open.Count == 0 ? _base : _open[^1]).Add(node);
        _open.Add(node);
        if (opening.Marker.Family is MarkerFamily.Enumeration or MarkerFamily.BracketedEnumeration && StockHeading.FindEnd(_text, text) is var end and > 0)
            CutBehind(node, end, kind);
    }

    /// <summary>一、总体要求坚持以…: what stands behind the heading is its first paragraph.</summary>
    private void CutBehind(SectionNode node, int end, SourceBlockKind kind)
    {
        var rest = BodyReader.Trim(_text, TextRange.Between(end, node.Range.End));
        node.CutAt(end);
        node.Add(new SectionNode(null, rest, rest, kind));
    }

    /// <summary>A number alone on its line is that of a table's row in a text that lost its table: the lines that follow are its cells.</summary>
    private static bool IsRowNumber(SectionNode node) =>
        node.Marker is { Family: MarkerFamily.Decimal, Depth: 1 } marker && node.Content.Count == 0 && node.FirstLineEnd == marker.Range.End;

    /// <summary>A row has no more cells than the one before it.</summary>
    private static bool HasRoom(SectionNode row) =>
        PreviousSibling(row) is not { Extensions: > 0 } previous || row.Extensions < previous.Extensions;

    private static bool IsTable(SourceBlockKind kind) => kind is SourceBlockKind.TableRow or SourceBlockKind.TableHeader;

    /// <summary>A heading without a number stands at the top: its own level is not known.</summary>
    private void AddHeading(TextRange range)
    {
        _numbering.Close();
        _open.Clear();
        _base = new SectionNode(null, range, range, SourceBlockKind.Heading);
        _root.Add(_base);
    }

    /// <summary>A row of a table that lost its cells: no paragraph stands below it.</summary>
    private static bool IsRow(SectionNode node) => node.Extensions > 0;

    private SectionNode BaseBehindRows()
    {
        _numbering.Suspend(0);
        _open.Clear();
        return _base;
    }

    /// <summary>The piece that a paragraph without number belongs to: the last one, unless that is the end of an enumeration inside a sentence.</summary>
    private SectionNode HostOfParagraph()
    {
        if (_open.Count == 0)
            return _base;
        var level = _open.Count - 1;
        while (level > 0 && (IsRow(_open[level]) || EndsEnumeration(_open[level])))
            level--;
        if (IsRow(_open[level]))
            return BaseBehindRows();
        if (level < _open.Count - 1)
            _numbering.Suspend(level + 1);
        _open.RemoveRange(level + 1, _open.Count - level - 1);
        return _open[level];
    }

    /// <summary>True where a paragraph cannot belong to the last item: that ends a list that its parent's sentence announces (…包括：) or whose items end in semicolons.</summary>
    private bool EndsEnumeration(SectionNode item)
    {
        if (item.Text.Length == 0 || (item.Content.Count == 0 && EndsWith(item, '：', ':')) || (item.Content.Count > 0 && item.Content[^1].IsPlain))
            return false;
        var previous = PreviousSibling(item);
        if (EndsWith(previous, '；', ';'))
            return true;
        var mayBeHeading = item.Content.Count == 0 && HeadingText.IsTitle(_text, item.Text) && (previous is null || !EndsWith(item, '。', '.'));
        return !mayBeHeading && Announces(item.Parent!);
    }

    private bool Announces(SectionNode parent)
    {
        for (var i = parent.Content.Count - 1; i >= 0; i--)
        {
            if (parent.Content[i].IsPlain)
                return EndsWith(parent.Content[i], '：', ':');
        }

        return parent.Text.Length > 0 && EndsWith(parent, '：', ':');
    }

    private static SectionNode? PreviousSibling(SectionNode item) =>
        item.Parent!.Content.Count > 1 && item.Parent.Content[^2].Marker is not null ? item.Parent.Content[^2] : null;

    private bool EndsWith(SectionNode? node, char mark, char halfWidth) =>
        node is not null && node.Range.Length > 0 && _text[node.Range.End - 1] is var last && (last == mark || last == halfWidth);

    /// <summary>A marker that was taken, and its level.</summary>
    private readonly record struct Opening(Marker Marker, int Level);
}
