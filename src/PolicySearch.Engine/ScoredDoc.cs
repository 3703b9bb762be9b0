namespace PolicySearch.Engine;

/// <summary>One hit.</summary>
/// <param name="Doc">Number of the document, valid for the searcher that gave it.</param>
/// <param name="Score">BM25 score; 0 where hits are sorted by a field.</param>
public readonly record struct ScoredDoc(int Doc, float Score);
