using PolicySearch.Search.Citing;

namespace PolicySearch.Api.Mcp;

/// <summary>Answer of check_citations.</summary>
/// <param name="Texts">One entry a text.</param>
internal sealed record CitationToolAnswer(IReadOnlyList<CheckedText> Texts);
