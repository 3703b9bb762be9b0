using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Finds candidates of one request in one snapshot of the index.</summary>
/// <param name="searcher">The snapshot.</param>
/// <param name="settings">Settings.</param>
/// <param name="request">The request.</param>
/// <param name="plan">What its query asks for.</param>
/// <param name="named">Its filters by name.</param>
internal sealed class CandidateSearch(
    IndexSearcher searcher, SearchSettings settings, SearchRequest request, QueryPlan plan, IReadOnlyList<RequestFilter> named)
{
    /// <summary>By words alone, as far as the page reaches.</summary>
    public Candidates Keyword()
    {
        var query = plan.ToQuery(settings.MinimumShare);
        var filter = FilterBuilder.Combine(named, request);
        var top = searcher.Search(query, request.Page * request.Size, new SearchOptions
        {
            TotalLimit = SearchLimits.ExactTotal,
            Filter = filter,
            SortField = request.Sort == SortOrder.Relevance ? null : FilterBuilder.DateFieldOf(request),
            Descending = request.Sort == SortOrder.Newest,
        });
        return new Candidates
        {
            Docs = [.. top.Hits.Select((hit, i) => new FusedDoc(hit.Doc, hit.Score, i + 1, hit.Score, 0, 0))],
            Total = top.Total,
            IsExact = top.TotalIsExact,
            IsPartial = top.Partial,
            Counted = query,
        };
    }

    /// <summary>By meaning alone.</summary>
    public Candidates Semantic(ReadOnlySpan<float> question)
    {
        var nearest = Nearest(question);
        return Fused([.. nearest.Hits.Select((hit, i) => new FusedDoc(hit.Doc, hit.Score, 0, 0, i + 1, hit.Score))], nearest.Partial);
    }

    /// <summary>By words and by meaning. Without a vector of the question the list of meaning is empty.</summary>
    public Candidates Hybrid(ReadOnlySpan<float> question)
    {
        var words = searcher.Search(plan.ToQuery(0), settings.Fusion.Candidates, new SearchOptions
        {
            TotalLimit = settings.Fusion.Candidates,
            Filter = FilterBuilder.Combine(named, request),
        });
        var nearest = question.IsEmpty ? new VectorTopDocs([], false) : Nearest(question);
        return Fused(
            Fusion.Fuse(
                [.. words.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))],
                [.. nearest.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))],
                settings.Fusion),
            words.Partial || nearest.Partial);
    }

    private VectorTopDocs Nearest(ReadOnlySpan<float> question) => searcher.SearchVectors(
        IndexFields.Embedding,
        question,
        settings.Fusion.Candidates,
        FilterBuilder.Combine(named, request, plan.ToFilter()),
        settings.ExactVectors);

    private Candidates Fused(IReadOnlyList<FusedDoc> docs, bool partial) => new()
    {
        Docs = Sorted(docs),
        Total = docs.Count,
        IsExact = docs.Count < settings.Fusion.Candidates,
        IsPartial = partial,
    };

    private IReadOnlyList<FusedDoc> Sorted(IReadOnlyList<FusedDoc> docs)
    {
        if (request.Sort == SortOrder.Relevance)
            return docs;
        var field = FilterBuilder.DateFieldOf(request);
        var sign = request.Sort == SortOrder.Newest ? -1 : 1;
        return [.. docs.OrderBy(doc => searcher.GetInteger(doc.Doc, field) is { } date ? sign * date : long.MaxValue)];
    }
}
