using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Metadata;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Citing;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Search.Querying;

/// <summary>Answers searches over a corpus. For many threads at once.</summary>
public sealed class SearchService
{
    private static readonly Task<QuestionMeaning> NoQuestion = Task.FromResult(QuestionMeaning.None);

    private readonly Corpus _corpus;
    private readonly SearchSettings _settings;
    private readonly DepartmentFinder _departments;
    private readonly QueryPlanner _planner;
    private readonly FilterBuilder _filters;
    private readonly Highlighter _highlighter;
    private readonly CitationResolver _citations;
    private readonly CorpusNames? _names;
    private QuestionVectors? _questions;

    /// <summary>Creates the service.</summary>
    /// <param name="corpus">The corpus; not disposed with the service.</param>
    /// <param name="settings">Settings; null for the defaults.</param>
    /// <param name="names">Names of the corpus, by which typing errors are found; null for no such suggestions.</param>
    public SearchService(Corpus corpus, SearchSettings? settings = null, CorpusNames? names = null)
    {
        _names = names;
        _corpus = corpus;
        _settings = settings ?? new SearchSettings();
        _departments = new DepartmentFinder(DepartmentCatalog.Default);
        _filters = new FilterBuilder(DepartmentCatalog.Default, RegionCatalog.Default);
        _highlighter = new Highlighter(corpus.Analyzer);
        _citations = new CitationResolver(corpus);
        _planner = new QueryPlanner(
            corpus.Analyzer, new PolicyAnalyzer(corpus.Lexicon, PolicyTokens.Words), _departments, _settings, _citations.NamedIn);
    }

    /// <summary>Answers a search.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public async Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        SearchRequestValidator.Validate(request);
        using var finding = await FindAsync(request, cancellation).ConfigureAwait(false);
        var found = finding.Found;
        var (hits, gone) = ReadPage(finding);
        var (kept, leftOut) = CharacterBudget.Apply(hits, request.MaxChars);
        var correction = _names?.Correct(request.Query, stretch => Occurs(finding.Searcher, stretch));
        return new SearchResponse
        {
            Query = request.Query,
            Mode = finding.Mode,
            Total = found.Total,
            TotalRelation = found.IsExact ? TotalRelation.Eq : TotalRelation.Gte,
            Page = request.Page,
            Size = request.Size,
            CorrectedQuery = correction?.Query,
            Hits = kept,
            Facets = FacetCounter.Count(finding.Searcher, request, found, finding.Named, _settings.FacetValues),
            Notices = [.. correction is null ? [] : new[] { Notices.TypingError(correction) }, .. finding.Notices, .. NoticesOnPage(request, gone, leftOut)],
        };
    }

    /// <summary>
    /// All that a request finds, best first, and not a page of it: in keyword mode up to <paramref name="most"/> clauses, in the other modes the
    /// candidates. Without a query, all clauses that the filters let through, in the order of the index: document by document, each in the order of its text.
    /// </summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    internal async Task<Finding> FindAllAsync(SearchRequest request, int most, CancellationToken cancellation = default)
    {
        SearchRequestValidator.ValidateFilters(request);
        if (string.IsNullOrWhiteSpace(request.Query))
            request = request with { Query = "", Mode = SearchMode.Keyword };
        else
            SearchRequestValidator.ValidateQuery(request);
        return await FindAsync(request with { Page = 1, Size = most }, cancellation).ConfigureAwait(false);
    }

    /// <summary>All clauses that the filters let through and, where there is a query, that have its words as keyword mode wants them.</summary>
    /// <param name="request">The request; its mode is not looked at.</param>
    /// <param name="documentId">Only clauses of this document; null for all.</param>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    internal Matching Match(SearchRequest request, string? documentId = null)
    {
        SearchRequestValidator.ValidateFilters(request);
        var hasQuery = !string.IsNullOrWhiteSpace(request.Query);
        if (hasQuery)
            SearchRequestValidator.ValidateQuery(request);
        var plan = _planner.Plan(QueryParser.Parse(request.Query), request.Literal);
        var named = _filters.Build(request);
        var filter = FilterBuilder.Combine(
            named, request, documentId is null ? null : new KeywordFilter(IndexFields.DocumentId, documentId));
        var (searcher, model) = _corpus.AcquireWithModel();
        try
        {
            var docs = searcher.Matches(hasQuery ? plan.ToQuery(_settings.MinimumShare) : new MatchAllQuery(), filter);
            return new Matching(searcher, model?.Info, docs,
            [
                .. hasQuery ? NoticesOnQuery(request, plan) : [],
                .. docs.Partial || searcher.IsPartial ? [Notices.Partial] : Array.Empty<Notice>(),
                .. docs.Count == 0 ? Notices.UnknownValues(searcher, named) : [],
            ]);
        }
        catch
        {
            searcher.Dispose();
            throw;
        }
    }

    private async Task<Finding> FindAsync(SearchRequest request, CancellationToken cancellation)
    {
        var plan = Plan(request);
        var named = _filters.Build(request);
        var (searcher, model) = _corpus.AcquireWithModel();
        try
        {
            var missing = request.Mode == SearchMode.Keyword ? 0 : MissingVectors(searcher, model);
            // Runs on a thread of its own while this one looks up the words.
            var embedding = request.Mode == SearchMode.Keyword || plan.IsEmpty || missing == searcher.DocCount
                ? NoQuestion
                : QuestionsOf(model!).GetAsync(plan.Questions, cancellation);
            var search = new CandidateSearch(searcher, _settings, request, plan, named, _citations);
            var found = request.Query.Length == 0 ? search.All()
                : plan.IsEmpty ? Candidates.None
                : await FindAsync(search, request.Mode, embedding).ConfigureAwait(false);
            var question = await embedding.ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return new Finding
            {
                Searcher = searcher,
                Model = model?.Info,
                Request = request,
                Mode = request.Mode == SearchMode.Hybrid && question.IsEmpty ? SearchMode.Keyword : request.Mode,
                Plan = plan,
                Named = named,
                Found = found,
                Notices =
                [
                    .. NoticesOnQuery(request, plan),
                    .. NoticesOnAnswer(searcher, plan, found),
                    .. NoticesOnIndex(searcher, request, found, missing),
                    .. found.Total == 0 ? Notices.UnknownValues(searcher, named) : [],
                ],
            };
        }
        catch
        {
            searcher.Dispose();
            throw;
        }
    }

    private QueryPlan Plan(SearchRequest request)
    {
        var plan = _planner.Plan(QueryParser.Parse(request.Query), request.Literal, request.Mode);
        if (Cited(request) is not { } cited)
            return plan;
        plan = plan with { Cited = cited };
        if (cited is not { ClauseIds: null, Rest.Length: > 0 })
            return plan;
        // A number means nothing to the model, which takes it for one of a date or a signature: only the rest has a meaning.
        var rest = _planner.Plan(QueryParser.Parse(cited.Rest), mode: request.Mode);
        return rest.IsEmpty ? plan : plan with { BesideCitation = rest, Questions = rest.Questions };
    }

    /// <summary>What the query cites; not where another order than the service's own is asked for.</summary>
    private CitedClauses? Cited(SearchRequest request) => request is { Sort: SortOrder.Relevance, Literal: false, Query.Length: > 0 }
        ? CitedClauses.Of(_citations, request.Query)
        : null;

    private static async Task<Candidates> FindAsync(CandidateSearch search, SearchMode mode, Task<QuestionMeaning> embedding)
    {
        if (mode == SearchMode.Keyword)
            return search.Keyword();
        if (mode == SearchMode.Semantic)
            return await embedding.ConfigureAwait(false) is { IsEmpty: false } question ? search.Semantic(question) : Candidates.None;
        // Side by side: the words on this thread, the meaning on another as soon as the question has its vector.
        var nearest = Task.Run(async () => search.Nearest(await embedding.ConfigureAwait(false)));
        var words = search.Words();
        return search.Hybrid(words, await nearest.ConfigureAwait(false), await embedding.ConfigureAwait(false));
    }

    /// <summary>Vectors of questions by the model of the index, which may change while the service runs.</summary>
    private QuestionVectors QuestionsOf(EmbeddingService model)
    {
        var questions = Volatile.Read(ref _questions);
        if (questions?.Model != model)
            Volatile.Write(ref _questions, questions = new QuestionVectors(model, _settings.QuestionCacheSize));
        return questions;
    }

    private bool Occurs(IndexSearcher searcher, string stretch) => _planner.Phrase(stretch) is not { } phrase || searcher.Matches(phrase.Query, null).Count > 0;

    private static long MissingVectors(IndexSearcher searcher, EmbeddingService? model) =>
        model is null ? searcher.DocCount : searcher.MissingVectors(IndexFields.Embedding);

    /// <summary>The hits of the page, and how many of its clauses the store no longer has.</summary>
    private (IReadOnlyList<SearchHit> Hits, int Gone) ReadPage(Finding finding)
    {
        var (searcher, request, found) = (finding.Searcher, finding.Request, finding.Found);
        var first = (request.Page - 1) * request.Size;
        FusedDoc[] page = [.. found.Docs.Skip(first).Take(request.Size)];
        if (page.Length == 0)
            return ([], 0);
        var ids = Array.ConvertAll(page, doc => searcher.GetId(doc.Doc));
        var copies = page.ToDictionary(
            doc => doc.Doc, doc => found.Copies.GetValueOrDefault(doc.Doc, []).Select(searcher.GetId).ToArray());
        var clauses = _corpus.Store.GetClauses([.. ids, .. copies.Values.SelectMany(others => others)]);
        var builder = new HitBuilder(searcher, _highlighter, finding.Plan, found.Preferences, request.Explain);
        List<SearchHit> hits = [];
        for (var i = 0; i < page.Length; i++)
        {
            if (clauses.TryGetValue(ids[i], out var clause))
            {
                var others = copies[page[i].Doc].Select(id => clauses.GetValueOrDefault(id)).OfType<StoredClause>();
                hits.Add(builder.Build(first + i + 1, page[i], clause, others));
            }
        }

        return (hits, page.Length - hits.Count);
    }

    private IEnumerable<Notice> NoticesOnQuery(SearchRequest request, QueryPlan plan) => plan.IsEmpty
        ? request.Query.Length == 0 ? [] : [Notices.NothingToLookFor]
        : [.. plan.Departments.Select(canonical => Notices.DepartmentForms(canonical, _departments.Forms(canonical))), .. plan.Everyday.Select(Notices.Everyday)];

    private IEnumerable<Notice> NoticesOnAnswer(IndexSearcher searcher, QueryPlan plan, Candidates found)
    {
        foreach (var kind in found.Preferences?.Met.Order() ?? Enumerable.Empty<PreferenceKind>())
        {
            if (Notices.OfPreference(kind, plan) is { } notice)
                yield return notice;
        }

        if (found.BestCosine < NothingFound.Below(searcher.DocCount, _settings) && !HasAllWords(searcher, plan, found))
            yield return Notices.NothingFound;
    }

    /// <summary>Whether the first hit has all words that were asked for: then it says something on the matter, however far its meaning seems.</summary>
    private static bool HasAllWords(IndexSearcher searcher, QueryPlan plan, Candidates found) =>
        found.Docs.Count > 0 && plan.Wanted.All(part => searcher.Score(part.Query, [found.Docs[0].Doc])[0] > 0);

    private static IEnumerable<Notice> NoticesOnIndex(IndexSearcher searcher, SearchRequest request, Candidates found, long missing)
    {
        if (found.IsPartial || searcher.IsPartial)
            yield return Notices.Partial;
        if (missing == 0)
            yield break;
        yield return missing < searcher.DocCount ? Notices.SomeVectorsMissing(missing)
            : request.Mode == SearchMode.Semantic ? Notices.NoVectorsForSemantic
            : Notices.NoVectors;
    }

    private static IEnumerable<Notice> NoticesOnPage(SearchRequest request, int gone, IReadOnlyList<SearchHit> leftOut)
    {
        if (gone > 0)
            yield return Notices.StoreAhead(gone);
        if (leftOut.Count > 0)
            yield return Notices.LeftOut(leftOut, request.MaxChars!.Value);
    }
}
