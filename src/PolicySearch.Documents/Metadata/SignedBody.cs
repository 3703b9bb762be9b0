using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>Finds the body that signs where its name has run into what stands before it (附件：任务分工表广安市人民政府).</summary>
internal static partial class SignedBody
{
    private const int Longest = 30;
    private const int LongestRegion = 12;

    /// <summary>Where the name begins that a text ends with: of the State Council, or of a body that begins with its region. -1 if there is none.</summary>
    public static int FindStart(ReadOnlySpan<char> text)
    {
        var first = Math.Max(0, text.Length - Longest);
        var tail = text[first..].ToString();
        if (State().Match(tail) is { Success: true } state)
            return first + state.Index;
        if (Local().Match(tail) is not { Success: true } local)
            return -1;
        // The shortest name that begins with a region, and the regions above it.
        for (var start = local.Index - 2; start >= Math.Max(0, local.Index - LongestRegion); start--)
        {
            if (RegionCatalog.Default.Find(tail[start..]) is { } region)
                return first + WithParents(tail, start, region.Parents);
        }

        return -1;
    }

    private static int WithParents(string tail, int start, IReadOnlyList<string> parents)
    {
        foreach (var parent in parents)
            start = tail.AsSpan(0, start).EndsWith(parent) ? start - parent.Length : start;
        return start;
    }

    [GeneratedRegex("(?:国务院|國務院)(?:办公厅|辦公廳)?$")]
    private static partial Regex State();

    [GeneratedRegex("(?<=[省市县縣区區州旗盟])(?:人民政府|政府)(?:办公[厅室]|辦公[廳室])?$|(?<=[省市县縣区區州旗盟])[\u4E00-\u9FFF]{2,14}(?:局|[委员員]{2}[会會]|[厅廳])$")]
    private static partial Regex Local();
}
