namespace PolicySearch.Store;

/// <summary>One page of a list of documents: newest 成文日期 first, documents without one last.</summary>
/// <param name="Total">Number of all documents that the filter lets through.</param>
/// <param name="Documents">Those of this page.</param>
public sealed record DocumentPage(int Total, IReadOnlyList<DocumentSummary> Documents);
