using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// Finds the notes of a text: in brackets, as a sentence with a label, as a last sentence made of names and predicates, as a cell of a table.
/// Every candidate is parsed; what does not parse as departments is no note.
/// Candidates are bounded in length and depth, so that the time is linear in the length of the text.
/// </summary>
internal sealed class NoteFinder
{
    private const int LongestNote = 1500;
    private const int LongestSentence = 600;
    private const int DeepestNote = 3;

    private readonly NoteText _text;
    private readonly List<FoundNote> _notes = [];

    private NoteFinder(NoteText text) => _text = text;

    /// <summary>The notes of a text, in order, without overlap.</summary>
    public static IReadOnlyList<FoundNote> Find(NoteText text, PartKind kind)
    {
        var finder = new NoteFinder(text);
        if (kind.IsCell && finder.TryCell(kind.Role))
            return finder._notes;
        finder.Scan();
        return finder._notes;
    }

    private void Scan()
    {
        var form = _text.Form;
        for (var i = 0; i < form.Length;)
        {
            var end = NoteText.IsOpening(form[i]) ? TryBrackets(i) : -1;
            if (end < 0 && !char.IsWhiteSpace(form[i]) && IsSentenceStart(i))
                end = TrySentence(i);
            i = end < 0 ? i + 1 : end;
        }
    }

    /// <summary>A cell of a column of departments is a note as a whole.</summary>
    private bool TryCell(DepartmentRole? role)
    {
        var (start, end) = (FirstInk(0), LastInk(_text.Form.Length));
        if (start >= end || end - start > LongestNote || (NoteText.IsOpening(_text.Form[start]) && _text.Match(start) == end - 1))
            return false;
        var note = NoteParser.Parse(_text, start, end, label: null);
        if (note.IsStrict && (note.HasPredicate || note.HasLabel || (role is null && note.Names.Count > 1)))
            return Add(start, end, note);
        if (role is null)
            return false;
        note = NoteParser.Parse(_text, start, end, role);
        return note.IsLabelled && note.Strange == 0 && Add(start, end, note);
    }

    private int TryBrackets(int start)
    {
        var close = _text.Match(start);
        if (close < 0)
            return TryUnclosed(start);
        if (close - start > LongestNote || _text.Depth[start] > DeepestNote)
            return -1;
        var note = NoteParser.Parse(_text, start + 1, close, label: null);
        var accepted = note.IsLabelled
            || (note.IsPredicated && IsBesideSentenceEnd(start, close))
            || (note.IsList && IsSentenceStart(start))
            || (note.IsStrict && note.IsCertain && IsLineEnd(close + 1));
        return accepted && Add(start, close + 1, note) ? close + 1 : -1;
    }

    /// <summary>（责任单位：… without its closing bracket goes to the end of the line.</summary>
    private int TryUnclosed(int start)
    {
        if (!HasLabel(start + 1))
            return -1;
        var end = SentenceEnd(start + 1, LongestNote);
        var note = NoteParser.Parse(_text, start + 1, end, label: null);
        return note.IsLabelled && note.Strange == 0 && Add(start, end, note) ? end : -1;
    }

    private int TrySentence(int start)
    {
        var hasLabel = HasLabel(start);
        var end = SentenceEnd(start, hasLabel ? LongestNote : LongestSentence);
        if (end <= start || (!hasLabel && !IsLastOfLine(end)))
            return -1;
        var note = NoteParser.Parse(_text, start, end, label: null);
        return (hasLabel ? note.IsLabelled : note.HasPredicate && note.IsStrict) && Add(start, end, note) ? end : -1;
    }

    private bool Add(int start, int end, ParsedNote note)
    {
        _notes.Add(new FoundNote(start, end, note));
        return true;
    }

    /// <summary>True if a label with a role stands here: 责任单位：.</summary>
    private bool HasLabel(int start)
    {
        var length = Math.Min(NoteWords.LongestLabel, _text.Form.Length - start);
        if (length <= 0)
            return false;
        var colon = _text.Form.IndexOf('：', start, length);
        return colon > start && NoteWords.LabelRole(_text.Form[start..colon]) is not null;
    }

    /// <summary>Where a sentence or line ends: before 。, | or a line break, or a bracket that closes what began before it; ； ends it unless a label follows.</summary>
    private int SentenceEnd(int start, int longest)
    {
        var form = _text.Form;
        var limit = Math.Min(form.Length, start + longest);
        for (var i = start; i < limit; i = _text.Next(i))
        {
            if (form[i] is '。' or '|' or '\n' or '\r' || NoteText.IsClosing(form[i]) || (form[i] == '；' && !HasLabel(FirstInk(i + 1))))
                return i;
        }

        return limit == form.Length ? limit : start;
    }

    private bool IsSentenceStart(int position)
    {
        var before = LastInk(position, withinLine: true);
        return before == 0 || _text.Form[before - 1] is '\n' or '\r' or '。' or '；' or '！' or '？' or '!' or '?' or '…' or '”' or '」' or '』' or '|' or '）' or '〕' or '】';
    }

    private bool IsBesideSentenceEnd(int start, int close) =>
        IsSentenceStart(start) || IsLastOfLine(close + 1) || _text.Form[close + 1] is '。' or '；';

    private bool IsLastOfLine(int end)
    {
        while (end < _text.Form.Length && _text.Form[end] is '。' or ' ' or '\t')
            end++;
        return IsLineEnd(end);
    }

    private bool IsLineEnd(int position) => position >= _text.Form.Length || _text.Form[position] is '\n' or '\r';

    private int FirstInk(int start)
    {
        while (start < _text.Form.Length && char.IsWhiteSpace(_text.Form[start]))
            start++;
        return start;
    }

    private int LastInk(int end, bool withinLine = false)
    {
        while (end > 0 && char.IsWhiteSpace(_text.Form[end - 1]) && !(withinLine && _text.Form[end - 1] is '\n' or '\r'))
            end--;
        return end;
    }
}
