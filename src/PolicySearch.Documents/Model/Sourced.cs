namespace PolicySearch.Documents.Model;

/// <summary>A value together with where it came from.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Range">Where it stands in the source text, if it does.</param>
public sealed record Sourced<T>(T Value, MetadataOrigin Origin, TextRange? Range = null);
