using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
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
    /// <summary>All that the filters let through, in the order of the index or by date.</summary>
    public Candidates All()
    {
        var docs = searcher.Matches(new MatchAllQuery(), FilterBuilder.Combine(named, request));
        return new Candidates
        {
            Docs = Sorted([.. docs.Select(doc => new FusedDoc(doc, 0, 0, 0, 0, 0))]),
            Total = docs.Count,
            IsExact = true,
            IsPartial = docs.Partial,
        };
    }

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
    public Candidates Semantic(QuestionMeaning question)
    {
        var nearest = Nearest(question, settings.Fusion.Candidates);
        return Fused(
            [.. nearest.Hits.Select((hit, i) => new FusedDoc(hit.Doc, hit.Score, 0, 0, i + 1, hit.Score))], nearest.Hits, settings.Fusion.Candidates, nearest.Partial, null);
    }

    /// <summary>The list of words for <see cref="Hybrid"/>; needs no vector of the question.</summary>
    public TopDocs Words() => searcher.Search(plan.ToQuery(0), settings.Fusion.ListDepth, new SearchOptions
    {
        TotalLimit = settings.Fusion.ListDepth,
        Filter = FilterBuilder.Combine(named, request),
    });

    /// <summary>By words and by meaning. Without a vector of the question the list of meaning is empty.</summary>
    /// <param name="words">What <see cref="Words"/> found.</param>
    /// <param name="question">The question; may be empty.</param>
    public Candidates Hybrid(TopDocs words, QuestionMeaning question)
    {
        var nearest = question.IsEmpty ? new VectorTopDocs([], false) : Nearest(question, settings.Fusion.ListDepth);
        var fused = Fusion.Fuse(
            [.. words.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))],
            [.. nearest.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))],
            settings.Fusion);
        var cited = Cited();
        var preferences = new Preferences(searcher, settings, request, plan, fused, cited);
        var known = fused.Select(doc => doc.Doc).ToHashSet();
        var ordered = preferences.Order([.. fused, .. cited.Where(doc => !known.Contains(doc)).Select(doc => new FusedDoc(doc, 0, 0, 0, 0, 0))]);
        var first = preferences.Order(new Refinement(searcher, settings, plan, question).Refine([.. ordered.Take(Refinement.Depth)]));
        return Fused([.. first, .. Below(first, ordered.Skip(Refinement.Depth))], nearest.Hits, settings.Fusion.ListDepth, words.Partial || nearest.Partial, preferences);
    }

    /// <summary>What the query cites and the filters let through.</summary>
    private int[] Cited()
    {
        if (plan.Cited is not { } cited)
            return [];
        var filter = FilterBuilder.Combine(named, request, new KeywordFilter(IndexFields.DocumentId, [.. cited.DocumentIds]));
        var allowed = searcher.Matches(new MatchAllQuery(), filter);
        return [.. cited.ClauseIds.Select(searcher.Find).Where(allowed.Contains)];
    }

    /// <summary>Candidates that were not looked at closely come behind those that were.</summary>
    private static IEnumerable<FusedDoc> Below(IReadOnlyList<FusedDoc> first, IEnumerable<FusedDoc> others)
    {
        var lowest = first.Count == 0 ? 0 : first[^1].Score;
        return others.Select(doc => doc with { Score = Math.Min(doc.Score, lowest) });
    }

    /// <summary>The nearest clauses; the cosine of those that are hardly more than title and headings is lowered.</summary>
    private VectorTopDocs Nearest(QuestionMeaning question, int count)
    {
        var found = searcher.SearchVectors(
            IndexFields.Embedding,
            question.Mean,
            count,
            FilterBuilder.Combine(named, request, plan.ToFilter()),
            settings.ExactVectors);
        return settings.TitlePenalty == 0
            ? found
            : found with { Hits = [.. found.Hits.Select(Lower).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)] };
    }

    private VectorHit Lower(VectorHit hit) => hit with { Score = hit.Score - TitlePenalty.Of(searcher, hit.Doc, settings) };

    /// <summary>The candidates with their copies folded; fewer than a list holds at most (depth) are all that there are.</summary>
    private Candidates Fused(IReadOnlyList<FusedDoc> docs, IReadOnlyList<VectorHit> nearest, int depth, bool partial, Preferences? preferences)
    {
        var (kept, copies) = request.Literal ? (docs, Candidates.None.Copies) : CopyFolding.Fold(searcher, docs);
        return new Candidates
        {
            Docs = Sorted(kept),
            Copies = copies,
            Total = kept.Count,
            IsExact = docs.Count < depth,
            IsPartial = partial,
            Preferences = preferences,
            BestCosine = nearest.Count > 0 ? nearest[0].Score : null,
        };
    }

    private IReadOnlyList<FusedDoc> Sorted(IReadOnlyList<FusedDoc> docs)
    {
        if (request.Sort == SortOrder.Relevance)
            return docs;
        var field = FilterBuilder.DateFieldOf(request);
        var sign = request.Sort == SortOrder.Newest ? -1 : 1;
        return [.. docs.OrderBy(doc => searcher.GetInteger(doc.Doc, field) is { } date ? sign * date : long.MaxValue)];
    }
}
