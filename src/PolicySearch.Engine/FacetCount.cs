namespace PolicySearch.Engine;

/// <summary>One value of a keyword field with the number of documents that have it.</summary>
public readonly record struct FacetCount(string Value, int Count);
