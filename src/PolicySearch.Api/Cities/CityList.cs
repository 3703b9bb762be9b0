namespace PolicySearch.Api.Cities;

/// <summary>Regions with documents of their own, most documents first.</summary>
/// <param name="Total">Number of regions.</param>
/// <param name="Cities">The regions.</param>
internal sealed record CityList(int Total, IReadOnlyList<CityAnswer> Cities);
