using PolicySearch.Documents.Model;
using PolicySearch.Engine.Queries;

namespace PolicySearch.Search.Querying;

/// <summary>What a query asks for, in the terms of the index.</summary>
internal sealed record QueryPlan
{
    /// <summary>Folded texts for the search by meaning: the question and, where it has everyday words, the same with their official terms behind it.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The query as one phrase, where it has several words: found so, it is the name of something. Null where it is none, and in the modes that do not ask.</summary>
    public QueryPart? Name { get; init; }

    /// <summary>Pairs of characters, for the order of the first candidates; null where there are none.</summary>
    public Query? Pairs { get; init; }

    /// <summary>What the query cites.</summary>
    public CitedClauses? Cited { get; init; }

    /// <summary>What it asks for besides; null where the citation says which clauses come first.</summary>
    public QueryPlan? BesideCitation { get; init; }

    /// <summary>Ids of documents that the query names by their title or a short form of it; hybrid mode alone asks.</summary>
    public IReadOnlyList<string> NamedDocuments { get; init; } = [];

    /// <summary>Roles in which the query asks for the work of <see cref="Departments"/>.</summary>
    public IReadOnlyList<DepartmentRole> Duties { get; init; } = [];

    /// <summary>Whether it asks for nothing else.</summary>
    public bool AsksDutiesOnly { get; init; }

    /// <summary>Whether the query asks who answers for something.</summary>
    public WhoQuestion? AsksWho { get; init; }

    /// <summary>Phrases in quotes: each has to occur.</summary>
    public required IReadOnlyList<QueryPart> Required { get; init; }

    /// <summary>Words and departments: the more of them the better.</summary>
    public required IReadOnlyList<QueryPart> Wanted { get; init; }

    /// <summary>None of these may occur.</summary>
    public required IReadOnlyList<Query> Excluded { get; init; }

    /// <summary>Departments found among the words, by canonical name.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>Everyday words that are looked for under their official terms too.</summary>
    public IReadOnlyList<EverydayWord> Everyday { get; init; } = [];

    /// <summary>Full names of regions among the words.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>All pieces that give a score.</summary>
    public IEnumerable<QueryPart> Parts => Required.Concat(Wanted);

    /// <summary>True where there is nothing to look for.</summary>
    public bool IsEmpty => Required.Count == 0 && Wanted.Count == 0 && Cited is null;

    /// <summary>The query for the list of words.</summary>
    /// <param name="minimumShare">Share of the weight of <see cref="Wanted"/> that has to occur; 0 for a plain OR.</param>
    public Query ToQuery(float minimumShare) => new BooleanQuery
    {
        Must = [.. Required.Select(part => part.Query)],
        Should = [.. Wanted.Select(part => part.Query)],
        MustNot = Excluded,
        MinimumShouldWeight = Wanted.Count > 0 ? minimumShare : 0,
    };

    /// <summary>What holds for the list of meaning too: phrases and exclusions. Null where there are none.</summary>
    public Filter? ToFilter()
    {
        Filter[] filters =
        [
            .. Required.Select(part => new QueryFilter(part.Query)),
            .. Excluded.Select(query => new NotFilter(new QueryFilter(query))),
        ];
        return filters.Length == 0 ? null : new AndFilter(filters);
    }
}
