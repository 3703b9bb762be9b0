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
    /// <param name="others">The other regions.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<ComparedClause> Find(IReadOnlyList<SearchHit> hits, IReadOnlyList<string> others, CancellationToken cancellation)
    {
        var nearest = hits.Select(hit => others
            .Select(city => (City: city, Near: Nearest(hit.ClauseId, city, cancellation)))
            .Where(found => found.Near is not null)
            .Select(found => (found.City, Near: found.Near!.Value))
            .ToList()).ToList();
        var ids = nearest.SelectMany(found => found).Select(found => found.Near.Id).Concat(hits.Select(hit => hit.ClauseId));
        var clauses = corpus.Store.GetClauses(ids.Distinct());
        return [.. hits.Select((hit, i) => Compare(hit, nearest[i], clauses))];
    }

    private (string Id, float Cosine)? Nearest(string clauseId, string city, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _neighbours.ByVectors(clauseId, 1, new KeywordFilter(IndexFields.City, city)) is [var best, ..]
            ? (searcher.GetId(best.Doc), best.Score)
            : null;
    }

    private ComparedClause Compare(
        SearchHit hit, List<(string City, (string Id, float Cosine) Near)> nearest, IReadOnlyDictionary<string, StoredClause> clauses)
    {
        if (!clauses.TryGetValue(hit.ClauseId, out var own) || nearest.Count == 0)
            return new ComparedClause(hit, [], null);
        var runs = SharedText.RunsOf(own.Clause);
        List<Counterpart> counterparts = [];
        foreach (var (city, near) in nearest)
        {
            if (!clauses.TryGetValue(near.Id, out var other))
                continue;
            var shared = SharedText.Between(runs, SharedText.RunsOf(other.Clause));
            counterparts.Add(new Counterpart(
                city, near.Id, other.Clause.Citation, permalinks.ToClause(near.Id), Math.Round(near.Cosine, 4), shared,
                CounterpartMeasure.Default.IsReached(near.Cosine, shared)));
        }

        return new ComparedClause(hit, counterparts, !counterparts.Exists(counterpart => counterpart.IsCounterpart));
    }
}
