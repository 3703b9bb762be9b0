namespace PolicySearch.Search.Suggesting;

/// <summary>Something that can be suggested.</summary>
/// <param name="Suggestion">What is suggested, as it is answered.</param>
/// <param name="Names">Its names, shortest first.</param>
/// <param name="IsSpecific">Whether it says something by itself: a department, a word of the policy lexicon.</param>
internal sealed record SuggestionEntry(Suggestion Suggestion, SuggestionName[] Names, bool IsSpecific);
