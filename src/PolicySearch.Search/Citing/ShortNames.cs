using System.Collections.Frozen;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Citing;

/// <summary>Short names of laws and programmes (民诉法, 公积金条例) that do not follow from their titles; <c>Data/short-names.tsv</c> has them.</summary>
internal static class ShortNames
{
    private static readonly FrozenDictionary<string, string> Full =
        TermTable.Read("short-names.tsv").ToFrozenDictionary(row => TitleForms.KeyOf(row[0]), row => row[1]);

    /// <summary>The title that a short name stands for, without 中华人民共和国; null where it is none.</summary>
    public static string? FullOf(string name) => Full.GetValueOrDefault(TitleForms.KeyOf(name));
}
