namespace PolicySearch.Documents.Structure;

/// <summary>Titles that the notice names (现将《…》印发给你们), to recognise the attached plan by its title.</summary>
internal sealed class QuotedTitles
{
    private const int MaxLines = 40;
    private const int MaxLength = 120;
    private const int MaxTitles = 30;
    private const int MinLength = 6;
    private static readonly string[] IssueWords = ["印发", "印發", "转发", "轉發", "发布", "發布", "公布"];
    private readonly string _text;
    private readonly IReadOnlyList<BodyLine> _lines;
    private readonly Dictionary<string, int> _titles = [];

    /// <summary>Collects the titles quoted in the first lines of a body and the one in the document's own title.</summary>
    public QuotedTitles(string text, IReadOnlyList<BodyLine> lines, string? title)
    {
        (_text, _lines) = (text, lines);
        if (title is not null)
            AddIssued(title);
        for (var i = 0; i < Math.Min(lines.Count, MaxLines); i++)
            AddQuoted(lines[i], i);
        for (var i = 0; i < lines.Count; i++)
            AddAnnexList(i);
    }

    /// <summary>The titles, to the letter.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Number of lines from <paramref name="first"/> on that together are one of the titles, 0 if they are none.</summary>
    public int Match(int first, int maxLines)
    {
        var joined = "";
        for (var count = 1; count <= maxLines && first + count <= _lines.Count; count++)
        {
            var line = _lines[first + count - 1];
            if (line.IsTable || line.Range.Length > MaxLength || joined.Length > MaxLength ||
                (count > 1 && !BodyReader.FollowsDirectly(_text, _lines, first + count - 1)))
            {
                return 0;
            }

            joined += LineForms.Condense(LineForms.TextOf(_text, line));
            if (_titles.TryGetValue(joined, out var quotedAt) && quotedAt < first)
                return count;
        }

        return 0;
    }

    /// <summary>True if a title was quoted before a line.</summary>
    public bool Contains(string title, int before) =>
        title.Length <= MaxLength && _titles.TryGetValue(LineForms.Condense(title), out var quotedAt) && quotedAt < before;

    private void AddQuoted(BodyLine line, int index)
    {
        var span = _text.AsSpan(line.Range.Start, line.Range.Length);
        for (var open = span.IndexOf('《'); open >= 0; open = span.IndexOf('《'))
        {
            span = span[(open + 1)..];
            var close = span[..Math.Min(span.Length, MaxLength)].IndexOf('》');
            if (close >= 0)
                Add(span[..close].ToString(), index);
        }
    }

    /// <summary>附件：1.… and the numbered titles below it.</summary>
    private void AddAnnexList(int i)
    {
        if (_lines[i].IsTable || !LineForms.TryReadAnnex(LineForms.TextOf(_text, _lines[i]), out _, out var start))
            return;
        AddAnnexes(_text.AsSpan(_lines[i].Range.Start + start, _lines[i].Range.Length - start), i);
        for (var next = i + 1; next < Math.Min(i + MaxLines, _lines.Count); next++)
        {
            var range = _lines[next].Range;
            if (_lines[next].IsTable || range.Length > MaxLength || MarkerReader.Read(_text, range.Start, range.End, true, out _) is null)
                return;
            AddAnnexes(_text.AsSpan(range.Start, range.Length), next);
        }
    }

    /// <summary>1.第一件 2.第二件 on a line: the titles between the numbers.</summary>
    private void AddAnnexes(ReadOnlySpan<char> list, int line)
    {
        for (var number = 1; !list.IsEmpty && number <= MaxLines; number++)
        {
            list = list.TrimStart("0123456789.．、： :".AsSpan());
            var next = IndexOfNumber(list);
            var annex = list[..next].IndexOf("附件");
            Add(list[..(annex > 0 ? annex : next)].ToString().Trim(), line);
            list = list[next..];
        }
    }

    private static int IndexOfNumber(ReadOnlySpan<char> list)
    {
        for (var i = 1; i + 1 < list.Length; i++)
        {
            if (char.IsAsciiDigit(list[i]) && list[i + 1] is '.' or '．' or '、' && !char.IsAsciiDigit(list[i - 1]))
                return i;
        }

        return list.Length;
    }

    private void AddIssued(string title)
    {
        foreach (var word in IssueWords)
        {
            var at = title.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var issued = title[(at + word.Length)..];
            var end = issued.LastIndexOf('的');
            Add((end > 0 ? issued[..end] : issued).Trim('《', '》'), -1);
            return;
        }

        Add(title, -1);
    }

    private void Add(string title, int line)
    {
        var condensed = LineForms.Condense(title);
        if (condensed.Length >= MinLength && Titles.Count < MaxTitles && _titles.TryAdd(condensed, line))
            Titles.Add(title);
    }
}
