using PolicySearch.Search.Citing;

namespace PolicySearch.Api.Citations;

/// <summary>What was found in texts.</summary>
/// <param name="Texts">One entry a text, in the order of the request.</param>
internal sealed record CitationCheckAnswer(IReadOnlyList<CheckedText> Texts);
