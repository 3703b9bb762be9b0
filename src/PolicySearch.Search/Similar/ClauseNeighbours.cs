using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Similar;

/// <summary>Finds in one snapshot of the index the clauses nearest to one, by the vectors that the index keeps of it: nothing is embedded.</summary>
internal sealed class ClauseNeighbours(IndexSearcher searcher, bool hasVectors)
{
    private const int MostWindows = 8;
    private const int MostTerms = 64;

    /// <summary>The nearest documents by vectors, best first, each with its cosine; empty where the clause has no vector.</summary>
    public IReadOnlyList<RankedDoc> ByVectors(string clauseId, int limit, Filter? filter)
    {
        var doc = hasVectors ? searcher.Find(clauseId) : -1;
        if (doc < 0)
            return [];
        var best = new Dictionary<int, float>();
        foreach (var vector in searcher.GetVectors(doc, IndexFields.Embedding).Take(MostWindows))
        {
            foreach (var hit in searcher.SearchVectors(IndexFields.Embedding, vector, limit + 1, filter).Hits.Where(hit => hit.Doc != doc))
                best[hit.Doc] = Math.Max(hit.Score, best.GetValueOrDefault(hit.Doc, -1));
        }

        return [.. best.Select(pair => new RankedDoc(pair.Key, pair.Value)).OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.Doc).Take(limit)];
    }

    /// <summary>The documents that share most words with a clause.</summary>
    public IReadOnlyList<RankedDoc> ByWords(QueryTerms terms, StoredClause clause, int limit, Filter? filter)
    {
        var words = terms.Analyze(clause.Clause.Text).Terms.Distinct().Take(MostTerms).Select(term => (Query)new TermQuery(IndexFields.Text, term)).ToList();
        var own = searcher.Find(clause.Clause.Id);
        return words.Count == 0
            ? []
            : [.. searcher.Search(BooleanQuery.AnyOf(words), limit + 1, new SearchOptions { Filter = filter, TotalLimit = limit }).Hits
                .Where(hit => hit.Doc != own).Select(hit => new RankedDoc(hit.Doc, hit.Score)).Take(limit)];
    }
}
