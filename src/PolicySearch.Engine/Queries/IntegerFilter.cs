namespace PolicySearch.Engine.Queries;

/// <summary>Documents whose integer lies in a range; a document without a value is outside of every range.</summary>
/// <param name="Field">An integer field.</param>
/// <param name="Min">Smallest value allowed; null for no lower bound.</param>
/// <param name="Max">Largest value allowed; null for no upper bound.</param>
public sealed record IntegerFilter(string Field, long? Min, long? Max) : Filter;
