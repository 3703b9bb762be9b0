namespace PolicySearch.Search.Suggesting;

/// <summary>A word of a query that looks like a typing error.</summary>
/// <param name="Written">As it was typed; no clause has it.</param>
/// <param name="Meant">What was probably meant: a word or name of the corpus.</param>
public sealed record CorrectedWord(string Written, string Meant);
