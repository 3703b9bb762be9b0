using PolicySearch.Analysis;

namespace PolicySearch.Search.Suggesting;

/// <summary>One name of something that can be suggested.</summary>
internal sealed class SuggestionName
{
    private readonly uint[] _initials;

    /// <param name="written">The name as written.</param>
    public SuggestionName(string written)
    {
        Written = written;
        Folded = TextFolder.Fold(written);
        _initials = [.. Folded.Select(PinyinTable.InitialsOf)];
    }

    /// <summary>As written.</summary>
    public string Written { get; }

    /// <summary>As compared.</summary>
    public string Folded { get; }

    /// <summary>How well it fits what was typed, see <see cref="NameMatch.Rank"/>.</summary>
    public int Rank(ReadOnlySpan<char> typed) => NameMatch.Rank(Folded, _initials, typed);
}
