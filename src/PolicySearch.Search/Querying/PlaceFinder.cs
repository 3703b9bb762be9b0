using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Finds names of regions, full or short (呼和浩特, 包头市), among the words of a question.</summary>
internal static class PlaceFinder
{
    private const int LongestName = 8;

    /// <summary>Full names from left to right, at each place the longest name, each once; the nation is no place.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="words">Its words in order: start and end of each.</param>
    public static IReadOnlyList<string> Find(string folded, IReadOnlyList<TextRange> words)
    {
        List<string> found = [];
        var end = 0;
        for (var first = 0; first < words.Count; first++)
        {
            if (words[first].Start < end || LongestAt(folded, first, words) is not { } place)
                continue;
            end = place.End;
            if (!found.Contains(place.Name))
                found.Add(place.Name);
        }

        return found;
    }

    private static (string Name, int End)? LongestAt(string folded, int first, IReadOnlyList<TextRange> words)
    {
        (string, int)? longest = null;
        var start = words[first].Start;
        for (var last = first; last < words.Count && words[last].End - start <= LongestName; last++)
        {
            if (words[last].End - start > 1 && RegionCatalog.Default.Find(folded[start..words[last].End]) is { Level: not RegionLevel.Nation } region
                && IsNameOf(folded.AsSpan(start, words[last].End - start), region))
            {
                longest = (region.Name, words[last].End);
            }
        }

        return longest;
    }

    /// <summary>
    /// The catalogue also knows bodies by their beginning (包头市教育局): a place is the region's name and nothing else. Short names of
    /// counties are ordinary words (和平, 新华): of these only the full name counts.
    /// </summary>
    private static bool IsNameOf(ReadOnlySpan<char> text, Region region) => region.Level == RegionLevel.County
        ? region.Name.AsSpan().SequenceEqual(text)
        : region.Name.AsSpan().StartsWith(text);
}
