namespace PolicySearch.Search.Indexing;

/// <summary>What is embedded for a clause.</summary>
/// <param name="Texts">Its windows and stretches, each with title and headings in front, see <see cref="ClausePassages"/>.</param>
/// <param name="Own">The beginning of its text by itself, where title and headings are much of the others or the clause is long; else null.</param>
internal sealed record ClauseTexts(IReadOnlyList<string> Texts, string? Own)
{
    /// <summary>All of them.</summary>
    public IEnumerable<string> All => Own is null ? Texts : Texts.Append(Own);
}
