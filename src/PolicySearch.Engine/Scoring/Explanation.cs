namespace PolicySearch.Engine.Scoring;

/// <summary>How a score came about, as a tree.</summary>
/// <param name="IsMatch">Whether the document matches this part of the query.</param>
/// <param name="Value">The part's share of the score.</param>
/// <param name="Description">What was computed, for example <c>term body:充电桩</c>.</param>
/// <param name="Details">The parts below.</param>
public sealed record Explanation(bool IsMatch, float Value, string Description, IReadOnlyList<Explanation> Details)
{
    internal static Explanation Match(float value, string description, params IReadOnlyList<Explanation> details) =>
        new(true, value, description, details);

    internal static Explanation NoMatch(string description, params IReadOnlyList<Explanation> details) =>
        new(false, 0f, description, details);
}
