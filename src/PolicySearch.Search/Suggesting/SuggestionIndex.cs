using PolicySearch.Analysis;

namespace PolicySearch.Search.Suggesting;

/// <summary>All that can be suggested, at one moment.</summary>
/// <param name="entries">In any order.</param>
internal sealed class SuggestionIndex(IEnumerable<SuggestionEntry> entries)
{
    private readonly SuggestionEntry[] _entries =
    [
        .. entries
            .OrderByDescending(entry => entry.IsSpecific)
            .ThenByDescending(entry => entry.Suggestion.Clauses)
            .ThenBy(entry => entry.Suggestion.Text, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What goes on as was typed, best first: names that begin so, names that hold it, then the same by pinyin. No kind takes
    /// more than half of the places that another could fill.
    /// </summary>
    /// <param name="typed">What was typed; nothing for what is most frequent.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<Suggestion> Find(string typed, int limit)
    {
        var folded = string.Concat(TextFolder.Fold(typed).Where(character => !char.IsWhiteSpace(character)));
        var found = folded.Length == 0
            ? _entries.Where(entry => entry.IsSpecific).Select(entry => (Rank: 0, entry.Suggestion))
            : Matches(folded);
        var ranked = found.OrderBy(match => match.Rank).ThenBy(match => match.Suggestion.Kind).Select(match => match.Suggestion).ToList();
        var share = Math.Max(1, (limit + 1) / 2);
        var first = ranked.GroupBy(suggestion => suggestion.Kind).SelectMany(kind => kind.Take(share)).ToHashSet();
        return [.. ranked.OrderByDescending(first.Contains).Take(limit)];
    }

    private IEnumerable<(int Rank, Suggestion Suggestion)> Matches(string typed)
    {
        foreach (var entry in _entries)
        {
            var (rank, name) = entry.Names.Select(name => (Rank: name.Rank(typed), name.Written)).MinBy(name => name.Rank);
            if (rank < NameMatch.None)
                yield return (rank, entry.Suggestion with { Matched = name == entry.Suggestion.Text ? null : name });
        }
    }
}
