namespace PolicySearch.Evaluation;

/// <summary>A field that was not found as expected.</summary>
/// <param name="Id">The case.</param>
/// <param name="Field">The field.</param>
/// <param name="Expected">The expected value; null for none.</param>
/// <param name="Found">The value that was found; null for none.</param>
public sealed record MetadataDifference(string Id, string Field, string? Expected, string? Found);
