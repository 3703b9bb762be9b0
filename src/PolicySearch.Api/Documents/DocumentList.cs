namespace PolicySearch.Api.Documents;

/// <summary>One page of a list of documents: newest 成文日期 first, documents without one last.</summary>
/// <param name="Total">Number of all documents that the filters let through.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Documents asked for on a page.</param>
/// <param name="Documents">The documents of this page.</param>
internal sealed record DocumentList(int Total, int Page, int Size, IReadOnlyList<DocumentEntry> Documents);
