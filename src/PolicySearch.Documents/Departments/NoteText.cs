using PolicySearch.Analysis;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// A stretch of source text in the form that the grammar reads: simplified characters, punctuation in full width,
/// every code unit at the place of the one that it stands for.
/// </summary>
internal sealed class NoteText
{
    private const int Unmatched = -1;

    private readonly int[] _match;

    /// <summary>Reads a stretch of source text.</summary>
    public NoteText(string raw)
    {
        Raw = raw;
        Form = Normalize(raw);
        (_match, Depth) = MatchBrackets(Form);
    }

    /// <summary>The characters as written.</summary>
    public string Raw { get; }

    /// <summary>The characters as read; as long as <see cref="Raw"/>.</summary>
    public string Form { get; }

    /// <summary>For each opening bracket with a partner: how many levels of brackets it holds, itself included; else 0.</summary>
    public int[] Depth { get; }

    /// <summary>The partner of a bracket, or -1.</summary>
    public int Match(int position) => _match[position];

    /// <summary>Where a walk along one level goes on: behind the partner of an opening bracket, else one further.</summary>
    public int Next(int position) => IsOpening(Form[position]) && _match[position] > position ? _match[position] + 1 : position + 1;

    /// <summary>The range without white space at its ends.</summary>
    public (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Form[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Form[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>The look-up form of a range, without white space and brackets.</summary>
    public string Bare(int start, int end) => DepartmentNameForm.WithoutBrackets(StripSpace(Form[start..end]));

    /// <summary>The characters of a range as written, without white space.</summary>
    public string RawName(int start, int end) => StripSpace(Raw[start..end]);

    /// <summary>Simplified characters and full-width punctuation; the length never changes.</summary>
    public static string Normalize(string raw)
    {
        var simplified = TextFolder.Simplify(raw);
        var source = simplified.Length == raw.Length ? simplified : SimplifyInPlace(raw);
        return string.Create(source.Length, source, static (target, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                target[i] = Punctuation(from[i]);
        });
    }

    /// <summary>True for （〔【 and their like.</summary>
    public static bool IsOpening(char c) => c is '（' or '〔' or '【' or '﹝' or '〖';

    /// <summary>True for ）〕】 and their like.</summary>
    public static bool IsClosing(char c) => c is '）' or '〕' or '】' or '﹞' or '〗';

    private static char Punctuation(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        '[' or '［' => '〔',
        ']' or '］' => '〕',
        ',' => '，',
        ':' or '︰' => '：',
        ';' => '；',
        '､' or '﹑' => '、',
        '\u00A0' or '\u3000' or '\u2002' or '\u2003' => ' ',
        _ => c,
    };

    /// <summary>Character by character, for text with rare characters whose simplified form is longer: those stay as they are.</summary>
    private static string SimplifyInPlace(string raw) => string.Create(raw.Length, raw, static (target, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            target[i] = TextFolder.Simplify(from[i].ToString()) is [var simple] ? simple : from[i];
    });

    /// <summary>Pairs each closing bracket with the nearest open one, of whatever shape: texts mix them.</summary>
    private static (int[] Match, int[] Depth) MatchBrackets(string form)
    {
        var match = new int[form.Length];
        var depth = new int[form.Length];
        Array.Fill(match, Unmatched);
        var open = new Stack<(int Position, int Depth)>();
        for (var i = 0; i < form.Length; i++)
        {
            if (IsOpening(form[i]))
                open.Push((i, 1));
            else if (IsClosing(form[i]) && open.TryPop(out var start))
                Close(start, i);
        }

        return (match, depth);

        void Close((int Position, int Depth) start, int end)
        {
            (match[start.Position], match[end]) = (end, start.Position);
            depth[start.Position] = start.Depth;
            if (open.TryPop(out var outer))
                open.Push((outer.Position, Math.Max(outer.Depth, start.Depth + 1)));
        }
    }

    private static string StripSpace(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
}
