namespace PolicySearch.Documents.Structure;

/// <summary>What ids and citations of clauses are made with.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocNumber">Its 文号 as written, if any.</param>
internal sealed record DocumentIdentity(string Id, string Title, string? DocNumber);
