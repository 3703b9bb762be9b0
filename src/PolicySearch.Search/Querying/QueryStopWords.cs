namespace PolicySearch.Search.Querying;

/// <summary>Words of questions that say nothing of their matter.</summary>
internal static class QueryStopWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = TermTable.Read("query-words.txt")
        .SelectMany(row => row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a term is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> term) => Words.Contains(term);
}
