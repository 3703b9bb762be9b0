namespace PolicySearch.Documents.Departments;

/// <summary>
/// Short strangers at the head of a list that share the ending of the name behind them:
/// 番禺、花都、南沙区政府 and 财政、民政部门.
/// </summary>
internal static class SharedEnding
{
    /// <summary>Length of the longest stem that is looked for.</summary>
    public const int LongestStem = 8;

    private const int LongestPlace = 4;
    private const string Sections = "部门";

    private static readonly string[] Governments = ["人民政府", "政府"];

    /// <summary>Marks the names that share an ending, and takes the strangers that begin a list and share none out of it.</summary>
    /// <returns>How many were taken out.</returns>
    public static int Settle(NoteText text, List<NamePart> names)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            if (names[i].Strength != NameStrength.None || names[i].List != names[i + 1].List)
                continue;
            names[i].SharedLength = names[i + 1].SharedLength > 0 ? names[i + 1].SharedLength : Length(text, names[i], names[i + 1]);
            if (names[i].SharedLength > 0)
                names[i].Strength = NameStrength.Plausible;
        }

        return names.RemoveAll(name => name.Strength == NameStrength.None && IsFirst(text, names, name));
    }

    private static int Length(NoteText text, NamePart stem, NamePart name)
    {
        var bare = text.Bare(name.Start, name.End);
        if (NameJudge.IsClass(bare))
            return 0;
        if (bare.EndsWith(Sections, StringComparison.Ordinal))
            return Sections.Length;
        var government = Array.Find(Governments, ending => bare.EndsWith(ending, StringComparison.Ordinal));
        return government is not null && NameJudge.IsPlace(bare[..^government.Length]) && stem.End - stem.Start <= LongestPlace ? government.Length + 1 : 0;
    }

    /// <summary>True if the name begins a list and no label stands in front of it.</summary>
    private static bool IsFirst(NoteText text, List<NamePart> names, NamePart name)
    {
        var before = name.Start - 1;
        while (before >= 0 && char.IsWhiteSpace(text.Form[before]))
            before--;
        return before < 0 || text.Form[before] is not ('、' or '：') && !names.Exists(other => other.List == name.List && other.Start < name.Start);
    }
}
