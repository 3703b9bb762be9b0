namespace PolicySearch.Api.Mcp;

/// <summary>Keeps the clauses of an answer within a number of characters: a clause is given whole or left out and named, the first is always given.</summary>
/// <param name="maxChars">Characters of all texts together.</param>
internal sealed class ClauseBudget(int maxChars)
{
    private readonly List<LeftOutClause> _leftOut = [];
    private int _used;
    private bool _hasAny;

    /// <summary>What did not fit.</summary>
    public IReadOnlyList<LeftOutClause> LeftOut => _leftOut;

    /// <summary>Whether a clause fits; one that does not is noted.</summary>
    public bool Fits(ToolClause clause)
    {
        if (_hasAny && _used + clause.Text.Length > maxChars)
        {
            _leftOut.Add(new LeftOutClause(clause.ClauseId, clause.Citation));
            return false;
        }

        _hasAny = true;
        _used += clause.Text.Length;
        return true;
    }
}
