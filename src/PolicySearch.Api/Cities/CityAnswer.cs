using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Cities;

/// <summary>A region and what was issued for it.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parents">Regions that contain it, nearest first.</param>
/// <param name="Documents">Number of its own documents, without those of the regions inside it.</param>
/// <param name="Clauses">Number of their clauses.</param>
internal sealed record CityAnswer(string Name, RegionLevel Level, IReadOnlyList<string> Parents, int Documents, int Clauses);
