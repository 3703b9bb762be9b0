using PolicySearch.Engine.Queries;

namespace PolicySearch.Search.Querying;

/// <summary>What a search found, before anything is read from the store.</summary>
internal sealed record Candidates
{
    /// <summary>Nothing.</summary>
    public static Candidates None { get; } = new() { Docs = [], Total = 0, IsExact = true };

    /// <summary>In the order of the answer; in keyword mode only as far as the page reaches.</summary>
    public required IReadOnlyList<FusedDoc> Docs { get; init; }

    /// <summary>How many there are.</summary>
    public required long Total { get; init; }

    /// <summary>False where there are more than <see cref="Total"/>.</summary>
    public required bool IsExact { get; init; }

    /// <summary>True where a damaged part of the index could not be asked.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The best cosine; null where meaning was not asked.</summary>
    public float? BestCosine { get; init; }

    /// <summary>What the query prefers; null where nothing is.</summary>
    public Preferences? Preferences { get; init; }

    /// <summary>Near copies of a candidate, which stands for them.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Copies { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>What facets count: the matches of this query (keyword mode), or <see cref="Docs"/> where it is null.</summary>
    public Query? Counted { get; init; }
}
