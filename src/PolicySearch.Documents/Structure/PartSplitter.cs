using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// Parts the body into the issued document, the plans it issues and its annexes. A part begins at the label of an annex,
/// at a line (or some) that repeats a title quoted before, or at title lines behind signature and date.
/// </summary>
internal sealed class PartSplitter
{
    private const int MaxTitleLines = 5;
    private const int MaxColumnHead = 4;
    private const int MinPartLength = 120;
    private readonly string _text;
    private readonly IReadOnlyList<BodyLine> _lines;
    private readonly QuotedTitles _quoted;
    private readonly List<PartDraft> _parts = [];
    private PartStart _current = new(DocumentPartKind.Main, "", 0, 0);

    private PartSplitter(string text, IReadOnlyList<BodyLine> lines, string? title)
    {
        (_text, _lines) = (text, lines);
        _quoted = new QuotedTitles(text, lines, title);
    }

    /// <summary>Splits the lines of a body.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="lines">Lines of the body.</param>
    /// <param name="title">Title of the document, whose 印发… names the attached plan.</param>
    /// <returns>At least one part.</returns>
    public static IReadOnlyList<PartDraft> Split(string text, IReadOnlyList<BodyLine> lines, string? title)
    {
        var splitter = new PartSplitter(text, lines, title);
        splitter.Run();
        return splitter._parts;
    }

    private void Run()
    {
        var isClosed = false;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].IsTable)
                continue;
            var line = LineForms.TextOf(_text, _lines[i]);
            if (FindStart(i, line, isClosed) is { } start && start.Content < _lines.Count)
            {
                Finish(start.First);
                _current = start;
                i = start.Content - 1;
                isClosed = false;
            }
            else
            {
                isClosed = LineForms.IsDate(line) || (isClosed && (LineForms.IsClosingRemark(line) || LineForms.IsShort(line)));
            }
        }

        Finish(_lines.Count);
    }

    private PartStart? FindStart(int i, string line, bool isClosed)
    {
        if (LineForms.IsAnnexLabel(line))
            return new PartStart(DocumentPartKind.Annex, line.TrimEnd(':', '：', '.', '．', '*', ' '), i, EndOfTitleBehind(i));
        if (LineForms.TryReadAnnex(line, out var label, out var title) && (_quoted.Contains(line[title..], i) || IsAnnexStart(i, isClosed)))
            return new PartStart(DocumentPartKind.Annex, label, i, _quoted.Contains(line[title..], i) ? i + 1 : EndOfTitleBehind(i, isContinued: true));
        if (i > 0 && _quoted.Match(i, MaxTitleLines) is var count and > 0)
            return new PartStart(DocumentPartKind.Attached, "", i, SkipTitleBracket(i + count));
        return isClosed && IsTitleBehindClosing(i) ? new PartStart(DocumentPartKind.Attached, "", i, EndOfTitle(i)) : null;
    }

    /// <summary>True if 附件1… with a title is the annex itself and no entry of the list of annexes.</summary>
    private bool IsAnnexStart(int i, bool isClosed)
    {
        if (!(isClosed || i == 0 || _current.Kind == DocumentPartKind.Annex))
            return false;
        for (var next = i + 1; next < Math.Min(i + 4, _lines.Count); next++)
        {
            var line = LineForms.TextOf(_text, _lines[next]);
            if (LineForms.IsDate(line) || LineForms.IsAnnexLabel(line) || LineForms.TryReadAnnex(line, out _, out _))
                return false;
        }

        return true;
    }

    private bool IsTitleBehindClosing(int i)
    {
        var end = EndOfTitle(i);
        if (end == i || end == _lines.Count || _lines[end].IsTable)
            return false;
        var title = LineForms.TextOf(_text, _lines[end - 1]);
        return LineForms.EndsLikeTitle(title) && _lines[^1].Range.End - _lines[end].Range.Start >= MinPartLength;
    }

    private int EndOfTitleBehind(int label, bool isContinued = false) =>
        label + 1 < _lines.Count && FollowsDirectly(label + 1) ? EndOfTitle(label + 1, isContinued) : label + 1;

    /// <summary>Index of the first line from <paramref name="i"/> on that is no line of a title.</summary>
    private int EndOfTitle(int i, bool isContinued = false)
    {
        if (!isContinued && _quoted.Match(i, MaxTitleLines) is var count and > 0)
            return SkipTitleBracket(i + count);
        var end = i;
        while (end < Math.Min(i + MaxTitleLines, _lines.Count) && (end == i || FollowsDirectly(end)) && IsTitleLine(end, isFirst: end == i && !isContinued))
            end++;
        return end == i ? i : SkipTitleBracket(end);
    }

    private bool FollowsDirectly(int i) => BodyReader.FollowsDirectly(_text, _lines, i);

    private bool IsTitleLine(int i, bool isFirst)
    {
        if (_lines[i].IsTable)
            return false;
        var line = LineForms.TextOf(_text, _lines[i]);
        if (LineForms.IsTitleBracket(line))
            return !isFirst;
        if (!LineForms.IsShort(line) || LineForms.IsDate(line) || LineForms.IsClosingRemark(line) || LineForms.IsAnnexLabel(line))
            return false;
        var start = CandidateScanner.SkipMarkup(_text, _lines[i].Range.Start, _lines[i].Range.End);
        var isNumbered = start < _lines[i].Range.End && MarkerReader.Read(_text, start, _lines[i].Range.End, true, out _) is not null;
        return !isNumbered && (isFirst || (line.Length > MaxColumnHead && !LineForms.EndsLikeTitle(LineForms.TextOf(_text, _lines[i - 1]))));
    }

    private int SkipTitleBracket(int i) =>
        i < _lines.Count && !_lines[i].IsTable && FollowsDirectly(i) && LineForms.IsTitleBracket(LineForms.TextOf(_text, _lines[i])) ? i + 1 : i;

    private void Finish(int end)
    {
        var titleLines = _lines.Skip(_current.First).Take(_current.Content - _current.First).ToList();
        var lines = _lines.Skip(_current.Content).Take(end - _current.Content).ToList();
        if (titleLines.Count == 0 && lines.Count == 0 && (_parts.Count > 0 || end < _lines.Count))
            return;
        var closing = ClosingFinder.Find(_text, lines);
        _parts.Add(new PartDraft(_current.Kind, _current.Marker, titleLines, lines[..closing], lines[closing..]));
    }

    /// <summary>Where a part begins.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Marker">Label of an annex.</param>
    /// <param name="First">Its first line, label or title.</param>
    /// <param name="Content">The first line behind its title.</param>
    private sealed record PartStart(DocumentPartKind Kind, string Marker, int First, int Content);
}
