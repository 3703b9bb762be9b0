using PolicySearch.Search.Suggesting;

namespace PolicySearch.Api.Suggest;

/// <summary>Suggestions for what was typed.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Suggestions">Best first.</param>
internal sealed record SuggestAnswer(string Query, IReadOnlyList<Suggestion> Suggestions);
