namespace PolicySearch.Documents.Model;

/// <summary>A region of the administrative division of China.</summary>
/// <param name="Name">Full name, for example 包头市.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parents">Full names of the regions that contain it, nearest first, without the nation: 内蒙古自治区.</param>
public sealed record Region(string Name, RegionLevel Level, IReadOnlyList<string> Parents);
