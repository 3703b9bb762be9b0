using PolicySearch.Analysis;

namespace PolicySearch.Search.Querying;

/// <summary>Finds known names that look like one that is not known.</summary>
internal static class NearestNames
{
    /// <summary>The best of <paramref name="known"/> by shared characters and pairs of characters (Dice), best first; empty where nothing is alike.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> known, int limit)
    {
        var pieces = Pieces(name);
        return
        [
            .. known
                .Select(candidate => (Name: candidate, Alike: Dice(pieces, Pieces(candidate))))
                .Where(candidate => candidate.Alike > 0)
                .OrderByDescending(candidate => candidate.Alike)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(limit)
                .Select(candidate => candidate.Name),
        ];
    }

    private static double Dice(HashSet<string> left, HashSet<string> right) =>
        2.0 * left.Count(right.Contains) / Math.Max(1, left.Count + right.Count);

    private static HashSet<string> Pieces(string name)
    {
        var folded = TextFolder.Fold(name);
        HashSet<string> pieces = [];
        for (var i = 0; i < folded.Length; i++)
        {
            pieces.Add(folded.Substring(i, 1));
            if (i + 1 < folded.Length)
                pieces.Add(folded.Substring(i, 2));
        }

        return pieces;
    }
}
