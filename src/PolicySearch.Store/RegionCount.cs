using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>A region and what was issued for it.</summary>
/// <param name="Region">The region.</param>
/// <param name="Documents">Number of its own documents, without those of the regions inside it.</param>
/// <param name="Clauses">Number of their clauses.</param>
public sealed record RegionCount(Region Region, int Documents, int Clauses);
