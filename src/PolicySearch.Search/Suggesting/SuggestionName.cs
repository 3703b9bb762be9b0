using PolicySearch.Analysis;

namespace PolicySearch.Search.Suggesting;

/// <summary>One name of something that can be suggested.</summary>
internal readonly record struct SuggestionName
{
    /// <param name="written">The name as written.</param>
    public SuggestionName(string written)
    {
        var folded = TextFolder.Fold(written);
        (Written, Folded) = (written, folded == written ? written : folded);
    }

    /// <summary>As written.</summary>
    public string Written { get; }

    /// <summary>As compared; the same string where it is as written.</summary>
    public string Folded { get; }

    /// <summary>How well it fits what was typed, see <see cref="NameMatch.Rank"/>.</summary>
    public int Rank(ReadOnlySpan<char> typed) => NameMatch.Rank(Folded, typed);
}
