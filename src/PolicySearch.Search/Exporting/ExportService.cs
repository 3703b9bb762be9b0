using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Embeddings;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>Makes exports of what the other services answer. For many threads at once.</summary>
/// <param name="corpus">The corpus; not disposed.</param>
/// <param name="search">Searches over it.</param>
/// <param name="compare">Comparisons over it.</param>
/// <param name="numbers">Numbers over it.</param>
/// <param name="documentGraph">References in it.</param>
/// <param name="time">The clock; null for the system's.</param>
public sealed class ExportService(
    Corpus corpus, SearchService search, CompareService compare, NumbersService numbers, DocumentGraphService documentGraph, TimeProvider? time = null)
{
    /// <summary>How many clauses a query in keyword mode ranks at most. Without a query there is no limit.</summary>
    public const int MaxRanked = 100_000;

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The service over a corpus, with services of its own behind it.</summary>
    public static ExportService Over(Corpus corpus, SearchService search) => new(
        corpus, search, new CompareService(corpus, search), new NumbersService(search), new DocumentGraphService(corpus, new CorpusNames(corpus)));

    /// <summary>All clauses that a search finds, and not a page of them; without a query all that its filters let through.</summary>
    /// <param name="request">The search; paging, facets, explanations and the limit on characters are not looked at.</param>
    /// <param name="unit">What a record is.</param>
    /// <param name="limit">How many records at most, at least 1; null for all.</param>
    /// <param name="permalinks">Makes addresses; null where no server is known.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public async Task<Export> SearchAsync(
        SearchRequest request, ExportUnit unit, int? limit, IPermalinks? permalinks, CancellationToken cancellation = default)
    {
        var ranked = unit == ExportUnit.Clause ? Math.Min(limit ?? MaxRanked, MaxRanked) : MaxRanked;
        var finding = await search.FindAllAsync(request, ranked, cancellation).ConfigureAwait(false);
        try
        {
            var found = finding.Found;
            // Totals are counted up to a limit; a list that is shorter than was asked for is all there is.
            var isAll = found.IsExact || (finding.Mode == SearchMode.Keyword && found.Docs.Count < ranked);
            var head = Head(
                "search",
                [.. RequestParameters.Of(finding.Request with { Mode = finding.Mode }), .. PerDocument(unit)],
                Math.Max(found.Total, found.Docs.Count),
                isAll ? TotalRelation.Eq : TotalRelation.Gte,
                limit,
                VersionOf(finding.Searcher.UserData, finding.Model),
                finding.Notices);
            var clauses = ExportRecords.Clauses(corpus.Store, finding, permalinks);
            return unit == ExportUnit.Clause
                ? new Export<ExportedClause>(head, ExportShapes.Clauses, clauses.Take(limit ?? int.MaxValue), finding)
                : new Export<ExportedDocument>(
                    head, ExportShapes.Documents, clauses.Select(clause => clause.Document).DistinctBy(document => document.DocumentId).Take(limit ?? int.MaxValue), finding);
        }
        catch
        {
            finding.Dispose();
            throw;
        }
    }

    /// <summary>The clauses of a comparison, region by region.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public async Task<Export> CompareAsync(CompareRequest request, IPermalinks? permalinks, CancellationToken cancellation = default)
    {
        var compared = await compare.CompareAsync(request, permalinks ?? NoPermalinks.Instance, cancellation).ConfigureAwait(false);
        var records = ExportRecords.Compared(corpus.Store, compared, permalinks);
        var notices = compared.Cities.SelectMany(city => city.Notices).Distinct();
        return new Export<ComparedExport>(
            Head("compare", RequestParameters.Of(request), records.Count, TotalRelation.Eq, null, CurrentVersion(), [.. notices]), ExportShapes.Compared, records);
    }

    /// <summary>All clauses that name a department, newest document first, each document in the order of its text.</summary>
    /// <exception cref="SearchRequestException">No department is named.</exception>
    public Export Duties(DutyExportRequest request, IPermalinks? permalinks)
    {
        if (string.IsNullOrWhiteSpace(request.Department))
            throw new SearchRequestException("department-empty", "没有给出部门名称。", "请给出部门名称，例如 发改委。");
        var ids = corpus.Store.ListClauseIdsOf(CanonicalOf(request.Department), request.Roles, request.Filter);
        Notice[] notices = ids.Count > 0 ? [] : [Notices.NoDuties(request.Department)];
        return new Export<ExportedClause>(
            Head("department", RequestParameters.Of(request), ids.Count, TotalRelation.Eq, null, CurrentVersion(), notices),
            ExportShapes.Clauses,
            ExportRecords.Clauses(corpus.Store, ids, permalinks));
    }

    /// <summary>All documents that a filter lets through, newest first.</summary>
    public Export Documents(DocumentFilter filter, IPermalinks? permalinks)
    {
        var ids = corpus.Store.ListDocumentIds(filter);
        return new Export<ExportedDocument>(
            Head("documents", RequestParameters.Of(filter), ids.Count, TotalRelation.Eq, null, CurrentVersion(), []),
            ExportShapes.Documents,
            ExportRecords.Documents(corpus.Store, ids, permalinks));
    }

    /// <summary>Numbers of clauses and documents.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public Export Numbers(NumbersRequest request)
    {
        using var matching = numbers.Match(request);
        var counted = NumbersService.Count(request, matching);
        return new Export<NumberRow>(
            Head(
                "numbers",
                [.. RequestParameters.Texts("by", request.By.Select(EnumNames.Of)), .. RequestParameters.Text("q", request.Search.Query), .. RequestParameters.Filters(request.Search)],
                counted.Rows.Count + counted.RowsLeftOut,
                TotalRelation.Eq,
                request.Limit,
                VersionOf(matching.Searcher.UserData, matching.Model),
                counted.Notices),
            ExportShapes.Numbers(request.By),
            counted.Rows);
    }

    /// <summary>The graph of departments that work on the same clauses.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public Export Graph(DepartmentGraphRequest request)
    {
        request.Limits.Validate();
        using var matching = search.Match(request.Search, request.DocumentId);
        var graph = DepartmentGraphService.Make(request, matching);
        return new GraphExport<DepartmentNode>(
            Head(
                "graph-departments",
                [
                    .. RequestParameters.Text("q", request.Search.Query),
                    .. RequestParameters.Filters(request.Search),
                    .. RequestParameters.Text("document", request.DocumentId),
                    .. RequestParameters.Of(request.Limits),
                ],
                graph.Edges.Count + graph.LeftOut.Edges,
                TotalRelation.Eq,
                null,
                VersionOf(matching.Searcher.UserData, matching.Model),
                [.. graph.Notices, .. Notices.OfGraph(graph.LeftOut)]),
            GraphShapes.Departments,
            graph.Nodes,
            graph.Edges);
    }

    /// <summary>The graph of references between documents.</summary>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public Export Graph(DocumentGraphRequest request, IPermalinks? permalinks)
    {
        var graph = documentGraph.Make(request, permalinks);
        return new GraphExport<DocumentNode>(
            Head(
                "graph-documents",
                [
                    .. RequestParameters.Of(request.Filter),
                    .. RequestParameters.Text("document", request.DocumentId),
                    .. RequestParameters.Text("department", request.Department),
                    .. RequestParameters.Of(request.Limits),
                ],
                graph.Edges.Count + graph.LeftOut.Edges,
                TotalRelation.Eq,
                null,
                CurrentVersion(),
                [.. graph.Notices, .. Notices.OfGraph(graph.LeftOut)]),
            GraphShapes.Documents,
            graph.Nodes,
            graph.Edges);
    }

    /// <summary>A name that the catalogue knows stands for the canonical department, another one for itself.</summary>
    private static string CanonicalOf(string name) => DepartmentCatalog.Default.TryResolve(name.Trim(), out var entry)
        ? entry.Canonical
        : TextFolder.Simplify(name.Trim());

    private static IEnumerable<KeyValuePair<string, string>> PerDocument(ExportUnit unit) =>
        unit == ExportUnit.Document ? RequestParameters.Text("per", EnumNames.Of(unit)) : [];

    private ExportHead Head(
        string kind, IEnumerable<KeyValuePair<string, string>> parameters, long found, TotalRelation relation, int? limit, CorpusVersion version, IReadOnlyList<Notice> notices) =>
        new(kind, [.. parameters], found, relation, limit, version, _time.GetUtcNow(), notices);

    private CorpusVersion CurrentVersion()
    {
        var (searcher, model) = corpus.AcquireWithModel();
        using var held = searcher;
        return VersionOf(searcher.UserData, model?.Info);
    }

    private CorpusVersion VersionOf(IReadOnlyDictionary<string, string> userData, EmbeddingModelInfo? model)
    {
        var (stamp, counts) = (IndexStamp.Read(userData), corpus.Store.Count());
        return new CorpusVersion(
            stamp?.Change ?? 0, stamp is { Change: > 0 } ? stamp.At : null, counts.Documents, counts.Clauses, corpus.Analyzer.Version, model?.Name, model?.Hash);
    }
}
