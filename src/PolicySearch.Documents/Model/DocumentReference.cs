namespace PolicySearch.Documents.Model;

/// <summary>Another document named in the text: 《title》（文号）.</summary>
/// <param name="Title">Title without its brackets, to the letter, nested 〈〉 included; null where only the number is given.</param>
/// <param name="DocNumber">文号 as written, if given.</param>
/// <param name="Range">Where it stands in the source text, number included.</param>
/// <param name="ClauseId">The clause it stands in; null in a heading.</param>
public sealed record DocumentReference(string? Title, string? DocNumber, TextRange Range, string? ClauseId);
