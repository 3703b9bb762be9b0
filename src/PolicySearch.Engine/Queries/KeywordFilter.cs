namespace PolicySearch.Engine.Queries;

/// <summary>Documents with any of the values.</summary>
/// <param name="Field">A keyword field.</param>
/// <param name="Values">The values, compared exactly; none of them matches nothing.</param>
public sealed record KeywordFilter(string Field, IReadOnlyList<string> Values) : Filter
{
    /// <summary>Documents with any of the values.</summary>
    public KeywordFilter(string field, params string[] values) : this(field, (IReadOnlyList<string>)values)
    {
    }
}
