namespace PolicySearch.Documents.Departments;

/// <summary>Parts a chunk without separators into names: at 和 and 及 between two names, at 等, at 会同.</summary>
internal static class NameSplitter
{
    /// <summary>Length of 会同.</summary>
    public const int WithLength = 2;

    private static readonly string[] Joiners = ["以及", "及", "和", "与", "/", "／"];

    /// <summary>Where 会同 stands; -1 if it does not.</summary>
    public static int With(NoteText text, int start, int end)
    {
        for (var i = start; i < end - 1; i = text.Next(i))
        {
            if (text.Form[i] == '会' && text.Form[i + 1] == '同')
                return i;
        }

        return -1;
    }

    /// <summary>Where the 等 stands that leaves a list open; -1 if there is none.</summary>
    public static int Open(NoteText text, int start, int end)
    {
        for (var i = start + 1; i < end; i = text.Next(i))
        {
            if (text.Form[i] == '等' && !"高中初同平均优特".Contains(text.Form[i - 1]) && (i + 1 == end || text.Form[i + 1] is not ('级' or '候' or '待')))
                return i;
        }

        return -1;
    }

    /// <summary>The names that go on behind 等 and its closing word: 等国务院相关部门及各地区 gives 各地区; an empty range if none do.</summary>
    public static (int Start, int End) BehindOpen(NoteText text, int start, int end)
    {
        for (var i = start; i < end; i = text.Next(i))
        {
            var joiner = JoinerAt(text, i, end);
            if (joiner > 0 && Judge(text, i + joiner, end) == NameStrength.Certain)
                return (i + joiner, end);
        }

        return (end, end);
    }

    /// <summary>The names of a range without 、; empty if it is not made of names.</summary>
    public static List<(int Start, int End, NameStrength Strength)> Names(NoteText text, int start, int end)
    {
        var names = new List<(int Start, int End, NameStrength Strength)>();
        if (start >= end)
            return names;
        var bare = text.Bare(start, end);
        for (var i = start + 1; i < end - 1 && !DepartmentCatalog.Default.Knows(bare); i = text.Next(i))
        {
            var joiner = JoinerAt(text, i, end);
            if (joiner == 0 || !Parts(text, start, i, i + joiner, end))
                continue;
            names.Add((start, text.Trim(start, i).End, NameStrength.Certain));
            start = text.Trim(i + joiner, end).Start;
            i = start - 1;
        }

        if (Judge(text, start, end) is var strength and not NameStrength.None)
            names.Add((start, end, strength));
        else
            names.Clear();
        return names;
    }

    /// <summary>True if an unknown piece of a list may be a name: not too long, and neither a time nor a phrase.</summary>
    public static bool MayBeName(NoteText text, int start, int end)
    {
        var bare = text.Bare(start, end);
        return bare.Length is >= 2 and <= 20 && !NoteWords.IsRemark(bare) && bare.All(c => char.IsLetter(c) || c == '·') && !bare.Contains('的');
    }

    /// <summary>True for what may be the bare first half of 番禺、南沙区政府 or 财政、民政部门.</summary>
    public static bool MayShareEnding(NoteText text, int start, int end) =>
        end - start <= SharedEnding.LongestStem && end < text.Form.Length && text.Form[end] == '、';

    private static int JoinerAt(NoteText text, int position, int end)
    {
        if (char.IsWhiteSpace(text.Form[position]))
            return 1;
        foreach (var joiner in Joiners)
        {
            if (end - position > joiner.Length && text.Form.AsSpan(position).StartsWith(joiner))
                return joiner.Length;
        }

        return 0;
    }

    /// <summary>True if what stands on both sides of a joiner is a name, or a place that shares the government of the other.</summary>
    private static bool Parts(NoteText text, int start, int middle, int next, int end) =>
        Judge(text, next, end) == NameStrength.Certain
        && (Judge(text, start, middle) == NameStrength.Certain
            || (NameJudge.IsPlace(text.Bare(start, middle)) && LocalityName.Is(text.Bare(next, end))));

    private static NameStrength Judge(NoteText text, int start, int end) => NameJudge.Judge(text.Bare(start, end));
}
