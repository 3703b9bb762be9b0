using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Citing;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Finds candidates of one request in one snapshot of the index.</summary>
/// <param name="searcher">The snapshot.</param>
/// <param name="settings">Settings.</param>
/// <param name="request">The request.</param>
/// <param name="plan">What its query asks for.</param>
/// <param name="named">Its filters by name.</param>
/// <param name="citations">Knows the titles of the corpus.</param>
internal sealed class CandidateSearch(
    IndexSearcher searcher, SearchSettings settings, SearchRequest request, QueryPlan plan, IReadOnlyList<RequestFilter> named, CitationResolver citations)
{
    /// <summary>Clauses by words among which a name is looked for.</summary>
    private const int NameDepth = 20;

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
        var cited = Cited(QuestionMeaning.None);
        var wanted = request.Page * request.Size;
        var top = searcher.Search(query, wanted + cited.Length, new SearchOptions
        {
            TotalLimit = SearchLimits.ExactTotal,
            Filter = filter,
            SortField = request.Sort == SortOrder.Relevance ? null : FilterBuilder.DateFieldOf(request),
            Descending = request.Sort == SortOrder.Newest,
        });
        FusedDoc[] found = [.. top.Hits.Select((hit, i) => new FusedDoc(hit.Doc, hit.Score, i + 1, hit.Score, 0, 0))];
        var candidates = new Candidates
        {
            Docs = found,
            Total = top.Total,
            IsExact = top.TotalIsExact,
            IsPartial = top.Partial,
            Counted = query,
        };
        if (cited.Length == 0)
            return candidates;
        var preferences = new Preferences(searcher, plan, cited);
        return candidates with
        {
            Docs = [.. preferences.Order(With(cited, found)).Take(wanted)],
            Total = top.Total + searcher.Score(query, cited).Count(score => score == 0),
            Preferences = preferences,
        };
    }

    /// <summary>By meaning alone.</summary>
    public Candidates Semantic(QuestionMeaning question)
    {
        var nearest = Nearest(question, settings.Fusion.Candidates, Demanded());
        FusedDoc[] found = [.. nearest.Hits.Select((hit, i) => new FusedDoc(hit.Doc, hit.Score, 0, 0, i + 1, hit.Score))];
        var cited = Cited(question);
        var preferences = cited.Length == 0 ? null : new Preferences(searcher, plan, cited);
        return Fused(preferences?.Order(With(cited, found)) ?? found, nearest, settings.Fusion.Candidates, preferences);
    }

    /// <summary>The list of meaning for <see cref="Hybrid"/>; empty without a vector of the question.</summary>
    public VectorTopDocs Nearest(QuestionMeaning question) => question.IsEmpty
        ? new VectorTopDocs([], false, true)
        : Nearest(question, settings.Fusion.MeaningDepth, Demanded(), settings.Fusion.MeaningCompared);

    /// <summary>The list of words for <see cref="Hybrid"/>; needs no vector of the question.</summary>
    public TopDocs Words() => searcher.Search(plan.ToQuery(0), settings.Fusion.WordsDepth, new SearchOptions
    {
        TotalLimit = settings.Fusion.WordsDepth,
        Filter = FilterBuilder.Combine(named, request),
    });

    /// <summary>By words and by meaning.</summary>
    /// <param name="words">What <see cref="Words"/> found.</param>
    /// <param name="nearest">What <see cref="Nearest(QuestionMeaning)"/> found.</param>
    /// <param name="question">The question; may be empty.</param>
    public Candidates Hybrid(TopDocs words, VectorTopDocs nearest, QuestionMeaning question)
    {
        var fusion = FusionFor(words);
        var fused = Fusion.Fuse(Ranked(words), Ranked(nearest.Hits), fusion);
        var cited = Cited(question);
        var preferences = new Preferences(searcher, settings, request, plan, fused, cited);
        var ordered = preferences.Order(With(cited, fused));
        var first = preferences.Order(new Refinement(searcher, settings with { Fusion = fusion }, plan, question).Refine([.. ordered.Take(Refinement.Depth)]));
        return Fused([.. first, .. Below(first, ordered.Skip(Refinement.Depth))], nearest with { Partial = words.Partial || nearest.Partial }, settings.Fusion.MeaningDepth, preferences);
    }

    /// <summary>The name of something (a heading, not a title) wants words: one of the first clauses by words has it as it was asked for.</summary>
    private FusionOptions FusionFor(TopDocs words)
    {
        if (plan.Name is not { } name || settings.NameKeywordWeight == settings.Fusion.KeywordWeight)
            return settings.Fusion;
        int[] first = [.. words.Hits.Take(NameDepth).Select(hit => hit.Doc)];
        var isName = first.Zip(searcher.Score(name.Query, first))
            .Any(found => found.Second > 0 && !citations.TitleHas(searcher.GetKeywords(found.First, IndexFields.DocumentId)[0], name.Label));
        return isName
            ? settings.Fusion with { KeywordWeight = settings.NameKeywordWeight, SemanticWeight = 1 - settings.NameKeywordWeight }
            : settings.Fusion;
    }

    /// <summary>
    /// What the query cites and the filters let through, in the order in which it comes first. Where a document or a place is cited beside other words,
    /// those of its clauses come first that answer these best.
    /// </summary>
    private int[] Cited(QuestionMeaning question)
    {
        if (plan.Cited is not { } cited)
            return [];
        var filter = FilterBuilder.Combine(named, request, cited.Scope, plan.ToFilter())!;
        if (plan.BesideCitation is { } rest)
            return Best(rest, filter, question);
        var allowed = searcher.Matches(new MatchAllQuery(), filter);
        return cited.ClauseIds is { } ids ? [.. ids.Select(searcher.Find).Where(allowed.Contains)] : [.. allowed.Take(CitedClauses.Most)];
    }

    private int[] Best(QueryPlan rest, Filter filter, QuestionMeaning question)
    {
        var words = searcher.Search(rest.ToQuery(0), CitedClauses.Most, new SearchOptions { Filter = filter });
        IReadOnlyList<VectorHit> nearest = question.IsEmpty ? [] : Nearest(question, CitedClauses.Most, filter).Hits;
        return [.. Fusion.Fuse(Ranked(words), Ranked(nearest), settings.Fusion).Take(CitedClauses.Most).Select(doc => doc.Doc)];
    }

    private static RankedDoc[] Ranked(TopDocs words) => [.. words.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))];

    private static RankedDoc[] Ranked(IReadOnlyList<VectorHit> nearest) => [.. nearest.Select(hit => new RankedDoc(hit.Doc, hit.Score))];

    /// <summary>Candidates, and what is cited and not among them.</summary>
    private static IReadOnlyList<FusedDoc> With(int[] cited, IReadOnlyList<FusedDoc> found)
    {
        var known = found.Select(doc => doc.Doc).ToHashSet();
        return [.. found, .. cited.Where(doc => !known.Contains(doc)).Select(doc => new FusedDoc(doc, 0, 0, 0, 0, 0))];
    }

    /// <summary>Candidates that were not looked at closely come behind those that were.</summary>
    private static IEnumerable<FusedDoc> Below(IReadOnlyList<FusedDoc> first, IEnumerable<FusedDoc> others)
    {
        var lowest = first.Count == 0 ? 0 : first[^1].Score;
        return others.Select(doc => doc with { Score = Math.Min(doc.Score, lowest) });
    }

    /// <summary>The nearest clauses; the cosine of those that are hardly more than title and headings is lowered.</summary>
    private VectorTopDocs Nearest(QuestionMeaning question, int count, Filter? filter, int? compared = null)
    {
        var found = searcher.SearchVectors(IndexFields.Embedding, question.Mean, count, filter, settings.ExactVectors, compared);
        if (settings.TitlePenalty == 0)
            return found;
        var penalties = TitlePenalty.Of(searcher, [.. found.Hits.Select(hit => hit.Doc)], settings);
        return found with
        {
            Hits = [.. found.Hits.Zip(penalties, (hit, penalty) => hit with { Score = hit.Score - penalty }).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)],
        };
    }

    /// <summary>What the request's filters and the query's phrases and exclusions let through.</summary>
    private Filter? Demanded() => FilterBuilder.Combine(named, request, plan.ToFilter());

    /// <summary>
    /// The candidates with their copies folded; fewer than a list holds at most (depth) are all that there are, where no vector was left out before it was
    /// compared.
    /// </summary>
    private Candidates Fused(IReadOnlyList<FusedDoc> docs, VectorTopDocs nearest, int depth, Preferences? preferences)
    {
        var (kept, copies) = request.Literal ? (docs, Candidates.None.Copies) : CopyFolding.Fold(searcher, docs);
        return new Candidates
        {
            Docs = Sorted(kept),
            Copies = copies,
            Total = kept.Count,
            IsExact = docs.Count < depth && nearest.HasComparedAll,
            IsPartial = nearest.Partial,
            Preferences = preferences,
            BestCosine = nearest.Hits.Count > 0 ? nearest.Hits[0].Score : null,
        };
    }

    private IReadOnlyList<FusedDoc> Sorted(IReadOnlyList<FusedDoc> docs)
    {
        if (request.Sort == SortOrder.Relevance)
            return docs;
        var field = FilterBuilder.DateFieldOf(request);
        var sign = request.Sort == SortOrder.Newest ? -1 : 1;
        var dates = searcher.GetIntegers([.. docs.Select(doc => doc.Doc)], field);
        return [.. docs.Zip(dates).OrderBy(dated => dated.Second is { } date ? sign * date : long.MaxValue).Select(dated => dated.First)];
    }
}
