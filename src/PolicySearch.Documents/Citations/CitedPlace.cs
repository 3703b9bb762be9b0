using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>A place that a citation names: 三、（三）1.第2段.</summary>
/// <param name="Steps">Its steps, outermost first; none for the document as a whole.</param>
/// <param name="Range">Where it stands in the text that was read.</param>
public sealed record CitedPlace(IReadOnlyList<PlaceStep> Steps, TextRange Range)
{
    /// <summary>No place.</summary>
    public static CitedPlace None { get; } = new([], default);
}
