namespace PolicySearch.Search.Querying;

/// <summary>What a person typed, taken apart. All pieces are as typed; nothing is folded yet.</summary>
/// <param name="Text">The free words, phrases included, exclusions left out: what meaning is searched with.</param>
/// <param name="Words">The free words without phrases and exclusions.</param>
/// <param name="Phrases">What stood in quotes: each must occur.</param>
/// <param name="Excluded">What stood behind a minus: none may occur.</param>
public sealed record ParsedQuery(
    string Text,
    string Words,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> Excluded);
