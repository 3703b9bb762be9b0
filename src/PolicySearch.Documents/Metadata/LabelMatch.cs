namespace PolicySearch.Documents.Metadata;

/// <summary>A label in a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where its value begins.</param>
/// <param name="Field">What it names.</param>
internal readonly record struct LabelMatch(int Start, int End, HeadField Field);
