namespace PolicySearch.Search.Querying;

/// <summary>A document number of the searcher with the score that a list gave it.</summary>
/// <param name="Doc">Document number, valid within one searcher.</param>
/// <param name="Score">Score on the scale of the list.</param>
public readonly record struct RankedDoc(int Doc, float Score);
