using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Similar;
using PolicySearch.Store;

namespace PolicySearch.Search.Comparing;

/// <summary>Finds the counterparts of clauses in other regions, in one snapshot of the index.</summary>
internal sealed class CounterpartFinder(Corpus corpus, IndexSearcher searcher, IPermalinks permalinks)
{
    private readonly ClauseNeighbours _neighbours = new(searcher, corpus.Embedding is not null);

    /// <summary>The counterparts of hits, in the same order.</summary>
    /// <param name="hits">Clauses of one region.</param>
    /// <param name="own">The region.</param>
    /// <param name="others">The other regions.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<ComparedClause> Find(IReadOnlyList<SearchHit> hits, string own, IReadOnlyList<string> others, CancellationToken cancellation)
    {
        var nearest = hits.Select(hit => others.Select(city => Nearest(hit.ClauseId, own, city, cancellation)).OfType<Neighbour>().ToList()).ToList();
        var ids = nearest.SelectMany(found => found).Select(found => found.ClauseId).Concat(hits.Select(hit => hit.ClauseId));
        var clauses = corpus.Store.GetClauses(ids.Distinct());
        return [.. hits.Select((hit, i) => Compare(hit, nearest[i], clauses))];
    }

    /// <summary>The nearest clause of another region; null where that has none with a vector.</summary>
    private Neighbour? Nearest(string clauseId, string own, string city, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (NearestIn(clauseId, city) is not { } there)
            return null;
        var id = searcher.GetId(there.Doc);
        var isMutual = NearestIn(id, own) is { } back && searcher.GetId(back.Doc) == clauseId;
        return new Neighbour(city, id, there.Score, isMutual);
    }

    private RankedDoc? NearestIn(string clauseId, string city) =>
        _neighbours.ByVectors(clauseId, 1, new KeywordFilter(IndexFields.City, city)) is [var best, ..] ? best : null;

    private ComparedClause Compare(SearchHit hit, List<Neighbour> nearest, IReadOnlyDictionary<string, StoredClause> clauses)
    {
        if (!clauses.TryGetValue(hit.ClauseId, out var own) || nearest.Count == 0)
            return new ComparedClause(hit, [], null);
        var runs = SharedText.RunsOf(own.Clause);
        List<Counterpart> counterparts = [];
        foreach (var near in nearest)
        {
            if (!clauses.TryGetValue(near.ClauseId, out var other))
                continue;
            var shared = SharedText.Between(runs, SharedText.RunsOf(other.Clause));
            counterparts.Add(new Counterpart(
                near.City, near.ClauseId, other.Clause.Citation, permalinks.ToClause(near.ClauseId), Math.Round(near.Cosine, 4), near.IsMutual, shared,
                CounterpartMeasure.Default.IsReached(near.Cosine, near.IsMutual, shared)));
        }

        return new ComparedClause(hit, counterparts, !counterparts.Exists(counterpart => counterpart.IsCounterpart));
    }

    private sealed record Neighbour(string City, string ClauseId, float Cosine, bool IsMutual);
}
