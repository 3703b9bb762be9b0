namespace PolicySearch.Search.Querying;

/// <summary>Keeps the texts of an answer within a number of characters: a clause is given whole or not at all, the first always whole.</summary>
internal static class CharacterBudget
{
    /// <summary>Parts hits into those that fit, in order, and those that do not.</summary>
    public static (IReadOnlyList<SearchHit> Kept, IReadOnlyList<SearchHit> LeftOut) Apply(IReadOnlyList<SearchHit> hits, int? maxChars)
    {
        if (maxChars is not { } limit)
            return (hits, []);
        List<SearchHit> kept = [];
        List<SearchHit> leftOut = [];
        var used = 0;
        foreach (var hit in hits)
        {
            var fits = kept.Count == 0 || used + hit.Text.Length <= limit;
            (fits ? kept : leftOut).Add(hit);
            used += fits ? hit.Text.Length : 0;
        }

        return (kept, leftOut);
    }
}
