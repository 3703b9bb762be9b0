using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Names of enumeration values as requests, answers and the index write them: camelCase.</summary>
public static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => IndexFields.NameOf(value);

    /// <summary>All names, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
