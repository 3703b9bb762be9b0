using System.Reflection;

namespace PolicySearch.Search.Querying;

/// <summary>Words of questions that say nothing of their matter.</summary>
internal static class QueryStopWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a term is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> term) => Words.Contains(term);

    private static HashSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("query-words.txt")!;
        using var reader = new StreamReader(stream);
        HashSet<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
