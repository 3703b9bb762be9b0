namespace PolicySearch.Documents.Model;

/// <summary>Level of a region.</summary>
public enum RegionLevel
{
    /// <summary>The whole country (全国).</summary>
    Nation,

    /// <summary>Province, autonomous region, municipality under the central government.</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, league.</summary>
    City,

    /// <summary>County, district, banner, county-level city.</summary>
    County,
}
