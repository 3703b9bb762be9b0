using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Terms with their positions, as the analyser gave them for one piece of text.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Positions">Position of each, rising from 0; equal where two terms stand at one place.</param>
/// <param name="Ranges">Where each stands in the text.</param>
internal sealed record TermSequence(IReadOnlyList<string> Terms, IReadOnlyList<int> Positions, IReadOnlyList<TextRange> Ranges);
