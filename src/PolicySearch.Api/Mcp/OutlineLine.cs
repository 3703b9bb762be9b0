namespace PolicySearch.Api.Mcp;

/// <summary>One line of an outline.</summary>
/// <param name="Level">Depth, from 0.</param>
/// <param name="Text">The heading as written, or the opening words of a clause.</param>
/// <param name="ClauseId">Id of the clause; null for a heading.</param>
internal sealed record OutlineLine(int Level, string Text, string? ClauseId);
