using PolicySearch.Documents.Citations;

namespace PolicySearch.Search.Citing;

/// <summary>A citation with the documents that it may mean.</summary>
/// <param name="Mention">The citation as it stands in the text.</param>
/// <param name="Documents">The documents, best first: one where the citation is clear, none where the corpus has none.</param>
public sealed record ResolvedCitation(CitationMention Mention, IReadOnlyList<ResolvedDocument> Documents);
