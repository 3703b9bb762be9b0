using PolicySearch.Engine.Queries;

namespace PolicySearch.Search.Querying;

/// <summary>One filter of a request: any of its values has to hold.</summary>
/// <param name="Parameter">Name of the parameter, for people.</param>
/// <param name="Field">Keyword field whose values it takes.</param>
/// <param name="Values">The values.</param>
internal sealed record RequestFilter(string Parameter, string Field, IReadOnlyList<RequestFilterValue> Values)
{
    /// <summary>The filter of the index.</summary>
    public Filter ToFilter() => Values.Count == 1 ? Values[0].Filter : new OrFilter([.. Values.Select(value => value.Filter)]);
}

/// <summary>One value of a filter.</summary>
/// <param name="Given">As it was given.</param>
/// <param name="Filter">What it lets through.</param>
/// <param name="Known">What there is under this name at all, whatever else is asked: nothing where the corpus does not know the name.</param>
internal sealed record RequestFilterValue(string Given, Filter Filter, Filter Known);
