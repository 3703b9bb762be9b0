using PolicySearch.Documents.Metadata;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Similar;

/// <summary>Finds clauses like one, and says of each whether it is a copy or only of the same matter. For many threads at once.</summary>
public sealed class SimilarService(Corpus corpus)
{
    private const int CandidatesOfEach = 100;
    private readonly QueryTerms _terms = new(corpus.Analyzer);
    private readonly FusionOptions _fusion = new();

    /// <summary>Finds them.</summary>
    /// <returns>Null where there is no such clause.</returns>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public SimilarResponse? Find(SimilarRequest request)
    {
        if (request.Size is < 1 or > SimilarRequest.MaxSize)
            throw new SearchRequestException("size-out-of-range", $"size 为 {request.Size}，应在 1 与 {SimilarRequest.MaxSize} 之间。", "请调整 size。");
        if (corpus.Store.GetClause(request.ClauseId) is not { } asked)
            return null;
        using var searcher = corpus.Acquire();
        var filter = FilterOf(request, asked);
        var neighbours = new ClauseNeighbours(searcher, corpus.Embedding is not null);
        var byVectors = neighbours.ByVectors(request.ClauseId, CandidatesOfEach, filter);
        var byWords = neighbours.ByWords(_terms, asked, CandidatesOfEach, filter);
        var found = Judge(asked, searcher, Fusion.Fuse(byWords, byVectors, _fusion), byVectors.ToDictionary(hit => hit.Doc, hit => hit.Score))
            .Where(similar => request.Kinds.Count == 0 || request.Kinds.Contains(similar.Kind))
            .OrderBy(similar => similar.Kind)
            .ThenByDescending(similar => similar.Kind == SimilarityKind.Related ? 0 : similar.Shared.Share)
            .Take(request.Size)
            .Select((similar, i) => similar with { Clause = similar.Clause with { Rank = i + 1 } });
        return new SimilarResponse(asked.Clause.Id, asked.Clause.Citation, [.. found], [.. NoticesOf(searcher, byVectors.Count)]);
    }

    private IEnumerable<SimilarClause> Judge(StoredClause asked, IndexSearcher searcher, IReadOnlyList<FusedDoc> candidates, Dictionary<int, float> cosines)
    {
        var runs = SharedText.RunsOf(asked.Clause);
        var ids = candidates.ToDictionary(candidate => candidate.Doc, candidate => searcher.GetId(candidate.Doc));
        var clauses = corpus.Store.GetClauses(ids.Values);
        foreach (var candidate in candidates)
        {
            if (!clauses.TryGetValue(ids[candidate.Doc], out var other))
                continue;
            var shared = SharedText.Between(runs, SharedText.RunsOf(other.Clause));
            double? cosine = cosines.TryGetValue(candidate.Doc, out var score) ? Math.Round(score, 4) : null;
            yield return new SimilarClause(shared.Kind, shared, cosine, HitOf(other, runs, cosine ?? 0));
        }
    }

    private static SearchHit HitOf(StoredClause stored, CharacterRuns runs, double score) => new()
    {
        Rank = 0,
        Score = score,
        ClauseId = stored.Clause.Id,
        DocumentId = stored.Document.Id,
        Text = stored.Clause.Text,
        Highlights = runs.CommonRanges(stored.Clause.Text),
        Path = stored.Clause.Path,
        Marker = stored.Clause.Marker,
        Citation = stored.Clause.Citation,
        Departments = HitDepartment.Of(stored.Clause),
        Document = HitDocument.Of(stored.Document),
    };

    private static AndFilter FilterOf(SimilarRequest request, StoredClause asked)
    {
        List<Filter> filters = [];
        if (!request.SameDocument)
            filters.Add(new NotFilter(new KeywordFilter(IndexFields.DocumentId, asked.Document.Id)));
        if (request.SameCity is { } same && asked.Document.Metadata.Region?.Value.Name is { } city)
            filters.Add(same ? new KeywordFilter(IndexFields.City, city) : new NotFilter(new KeywordFilter(IndexFields.City, city)));
        if (request.Cities.Count > 0)
            filters.Add(new KeywordFilter(IndexFields.City, [.. request.Cities.Select(name => RegionCatalog.Default.Find(name.Trim())?.Name ?? name.Trim())]));
        if (request.Validity.Count > 0)
            filters.Add(new KeywordFilter(IndexFields.Validity, [.. request.Validity.Select(IndexFields.NameOf)]));
        return new AndFilter(filters);
    }

    private IEnumerable<Notice> NoticesOf(IndexSearcher searcher, int byVectors)
    {
        if (searcher.IsPartial)
            yield return Notices.Partial;
        if (corpus.Embedding is null || byVectors == 0)
            yield return Notices.NoVectors;
    }
}
