namespace PolicySearch.Documents.Readers;

/// <summary>Where a paragraph stands in the automatic numbering.</summary>
/// <param name="NumberId">The numbering instance.</param>
/// <param name="Level">Level from 0.</param>
internal readonly record struct DocxNumberPlace(int NumberId, int Level);
