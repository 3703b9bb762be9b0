using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// Reads the inside of a note: lists of names, each list with a label in front or a predicate behind it.
/// <code>
/// note      = chunk { separator chunk }
/// chunk     = rule | remark | [ label ] [ names ] [ predicate ]
/// names     = name { joiner name } [ 等 [ closing ] [ joiner name ] ] [ 会同 names ]
/// predicate = [ manner ] verb { verb }
/// </code>
/// </summary>
internal sealed class NoteParser
{
    private const int LongestChunk = 400;

    private readonly NoteText _text;
    private readonly ParsedNote _note = new();
    private readonly RoleAssigner _roles;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private DepartmentRole? _restRole;
    private LeadRule? _rule;
    private int _list;
    private bool _skipping;
    private bool _withOthers;
    private bool _repeating;

    private NoteParser(NoteText text, DepartmentRole? label)
    {
        (_text, _roles, _note.HasLabel) = (text, new RoleAssigner(text), label is not null);
        _roles.BeginLabel(label);
    }

    /// <summary>Parses a range of a text, brackets around it left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit of the inside.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="label">A role given from outside, such as the head of a column.</param>
    public static ParsedNote Parse(NoteText text, int start, int end, DepartmentRole? label)
    {
        var parser = new NoteParser(text, label);
        foreach (var chunk in NoteChunker.Split(text, start, end))
            parser.ReadChunk(chunk);
        parser._roles.Close();
        parser._note.Strange += SharedEnding.Settle(text, parser._note.Names);
        parser.ApplyRule(text.Form.AsSpan(start, end - start));
        return parser._note;
    }

    private void ReadChunk(NoteChunk chunk)
    {
        if (chunk.Separator is not ('、' or '\0'))
            BeginList(chunk.Separator);
        var (start, end) = _text.Trim(chunk.Start, chunk.End);
        if (end - start > LongestChunk)
        {
            _note.Strange++;
            return;
        }

        (start, end, var role) = TakeRemarks(start, end);
        if (start < end && !TakeRule(start, end))
            ReadLabelled(start, end, role, follows: chunk.Separator is '、');
    }

    private void BeginList(char separator)
    {
        _list++;
        _withOthers = false;
        if (separator == '，')
            return;
        _roles.Close();
        _skipping = false;
    }

    /// <summary>Takes bracketed remarks off the end: a rule, a role of the last name, 以下…不再列出.</summary>
    private (int Start, int End, DepartmentRole? Role) TakeRemarks(int start, int end)
    {
        DepartmentRole? role = null;
        while (end > start && NoteText.IsClosing(_text.Form[end - 1]) && _text.Match(end - 1) is var open && open >= start)
        {
            if (!TakeRule(open + 1, end - 1) && !NoteWords.IsRemark(_text.Form.AsSpan(open, end - open)))
            {
                if (NoteWords.LabelRole(_text.Form[(open + 1)..(end - 1)]) is not { } given)
                    break;
                role = given;
            }

            (start, end) = _text.Trim(start, open);
        }

        return (start, end, role);
    }

    private bool TakeRule(int start, int end)
    {
        var remark = _text.Form[start..end];
        if (NoteWords.Rule(remark) is { } rule)
            _rule = rule;
        else if (_rule is null || NoteWords.RestRole(remark) is null)
            return false;
        _restRole ??= NoteWords.RestRole(remark);
        return true;
    }

    private void ReadLabelled(int start, int end, DepartmentRole? role, bool follows)
    {
        while (LabelEnd(start, end) is var labelEnd and >= 0)
        {
            var labelStart = LabelStart(start, labelEnd);
            ReadList(start, labelStart, role: null, follows);
            TakeLabel(_text.Form[labelStart..labelEnd]);
            (start, end) = _text.Trim(labelEnd + 1, end);
            follows = true;
        }

        if (!_skipping)
            ReadList(start, end, role, follows);
    }

    /// <summary>The colon behind a label, or the 为 of 牵头单位为市发改委; -1 if there is no label.</summary>
    private int LabelEnd(int start, int end)
    {
        for (var i = start; i < end; i = _text.Next(i))
        {
            if (_text.Form[i] == '：')
                return i;
            if (_text.Form[i] is '为' or ' ' && i - start is > 0 and <= NoteWords.LongestLabel && NoteWords.LabelRole(_text.Form[start..i]) is not null)
                return i;
        }

        return -1;
    }

    /// <summary>A label begins behind the last white space: names may stand before it on the line above.</summary>
    private int LabelStart(int start, int labelEnd)
    {
        for (var i = _text.Trim(start, labelEnd).End; i > start; i--)
        {
            if (char.IsWhiteSpace(_text.Form[i - 1]))
                return i;
        }

        return start;
    }

    private void TakeLabel(string label)
    {
        var role = NoteWords.LabelRole(label);
        _roles.BeginLabel(role);
        _skipping = role is null;
        _note.HasLabel |= role is not null;
    }

    private void ReadList(int start, int end, DepartmentRole? role, bool follows)
    {
        (start, end) = _text.Trim(TakeIntroduction(start, end), end);
        if (start >= end)
            return;
        var predicate = start + NoteWords.PredicateStart(_text.Form.AsSpan(start, end - start));
        if (!ReadNames(start, predicate, role, follows))
            predicate = ReadUnknown(start, predicate, end, follows);
        if (predicate < end)
            ApplyPredicate(_text.Form[predicate..end]);
    }

    /// <summary>Skips 由, 请 and the like, and 以下各项均需, behind which names come again.</summary>
    private int TakeIntroduction(int start, int end)
    {
        var chunk = _text.Form.AsSpan(start, end - start);
        if (chunk.StartsWith("以下"))
        {
            _repeating = true;
            return start + chunk.LastIndexOfAny('需', '由', '须') + 1;
        }

        var by = chunk.IndexOf('由');
        if (by > 0 && chunk[by - 1] != '自')
        {
            _note.HasObject = true;
            return start + by + 1;
        }

        foreach (var word in (ReadOnlySpan<string>)["由", "请", "并", "以及", "须由", "需由", "均由", "需"])
        {
            if (chunk.StartsWith(word))
                return start + word.Length;
        }

        return start;
    }

    /// <summary>Reads names with 等, 会同 and joiners; false if the range is no list of names.</summary>
    private bool ReadNames(int start, int end, DepartmentRole? role, bool follows)
    {
        (start, end) = _text.Trim(start, end);
        if (start >= end)
            return true;
        var with = NameSplitter.With(_text, start, end);
        if (with >= 0)
            return ReadWithOthers(start, with, end, follows);
        var open = NameSplitter.Open(_text, start, end);
        if (open >= 0)
        {
            _note.IsOpen = true;
            var (from, to) = NameSplitter.BehindOpen(_text, open + 1, end);
            return ReadListed(start, open, role, follows) && (from >= to || ReadListed(from, to, role, follows));
        }

        return ReadListed(start, end, role, follows);
    }

    private bool ReadWithOthers(int start, int with, int end, bool follows)
    {
        if (!ReadNames(start, with, role: null, follows))
            return false;
        _withOthers = true;
        return ReadNames(with + NameSplitter.WithLength, end, DepartmentRole.Support, follows: true);
    }

    private bool ReadListed(int start, int end, DepartmentRole? role, bool follows)
    {
        var ranges = NameSplitter.Names(_text, start, end);
        if (ranges.Count == 0)
            return (follows || NameSplitter.MayShareEnding(_text, start, end)) && TakeUnknown(start, end, role);
        foreach (var (from, to, strength) in ranges)
            AddName(from, to, strength, role);
        return true;
    }

    /// <summary>A stranger within a list is taken for a name: 魏武国控.</summary>
    private bool TakeUnknown(int start, int end, DepartmentRole? role)
    {
        if (!NameSplitter.MayBeName(_text, start, end))
            return false;
        AddName(start, end, NameStrength.None, role);
        return true;
    }

    /// <summary>市财政局负责资金保障: the first verb parts the name from what it does. Returns where a predicate begins.</summary>
    private int ReadUnknown(int start, int predicate, int end, bool follows)
    {
        var (verb, length) = NoteWords.FirstVerb(_text.Form.AsSpan(start, end - start));
        if (verb > 0 && NameSplitter.Names(_text, start, start + verb) is { Count: > 0 } names && names.TrueForAll(name => name.Strength == NameStrength.Certain))
        {
            _note.HasObject = true;
            ReadNames(start, start + verb, role: null, follows);
            ApplyPredicate(_text.Form.Substring(start + verb, length));
            var rest = start + verb + length;
            return NameSplitter.Names(_text, rest, predicate).Exists(name => name.Strength == NameStrength.Certain) && ReadNames(rest, predicate, role: null, follows: false) ? predicate : end;
        }

        if (!NoteWords.IsRemark(_text.Form.AsSpan(start, end - start)))
            _note.Strange++;
        return end;
    }

    private void AddName(int start, int end, NameStrength strength, DepartmentRole? role)
    {
        var isNew = _listed.Add(_text.RawName(start, end));
        if (_repeating && !isNew)
            return;
        var name = new NamePart(start, end, _list, strength) { IsClass = NameJudge.IsClass(_text.Bare(start, end)) };
        _note.Names.Add(name);
        if (role is not null || _withOthers)
            _roles.Add(name, role ?? DepartmentRole.Support);
        else
            _roles.Add(name);
    }

    private void ApplyPredicate(string predicate)
    {
        if (!_roles.Apply(predicate))
            return;
        _note.HasPredicate = true;
        _withOthers = false;
    }

    private void ApplyRule(ReadOnlySpan<char> note)
    {
        if (_rule is not { } rule)
            return;
        _note.Rule = new StatedRule(rule, _restRole, NoteWords.HoldsBelow(note));
        _note.Rule.Apply(_note.Names);
    }
}
