using PolicySearch.Search.Comparing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>
/// Reads records from the store as they are asked for, a batch at a time: what stays in memory is the list of what was found, 32 bytes a
/// clause of a search. What was deleted since it was found is left out.
/// </summary>
internal static class ExportRecords
{
    private const int BatchSize = 200;

    /// <summary>The clauses of a search, best first.</summary>
    public static IEnumerable<ExportedClause> Clauses(DocumentStore store, Finding finding, IPermalinks? permalinks)
    {
        var documents = new DocumentMemo(permalinks);
        var rank = 0;
        foreach (var batch in finding.Found.Docs.Chunk(BatchSize))
        {
            var ids = Array.ConvertAll(batch, doc => finding.Searcher.GetId(doc.Doc));
            var clauses = store.GetClauses(ids);
            for (var i = 0; i < batch.Length; i++)
            {
                rank++;
                if (!clauses.TryGetValue(ids[i], out var clause))
                    continue;
                double? score = finding.Request.Query.Length > 0 ? batch[i].Score : null;
                string[] copies = [.. finding.Found.Copies.GetValueOrDefault(batch[i].Doc, []).Select(finding.Searcher.GetId)];
                yield return ExportedClause.Of(clause, rank, score, copies, documents.Of(clause.Document), permalinks);
            }
        }
    }

    /// <summary>Clauses by id, in their order.</summary>
    public static IEnumerable<ExportedClause> Clauses(DocumentStore store, IReadOnlyList<string> ids, IPermalinks? permalinks)
    {
        var documents = new DocumentMemo(permalinks);
        var rank = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var clauses = store.GetClauses(batch);
            foreach (var id in batch)
            {
                rank++;
                if (clauses.TryGetValue(id, out var clause))
                    yield return ExportedClause.Of(clause, rank, null, [], documents.Of(clause.Document), permalinks);
            }
        }
    }

    /// <summary>Documents by id, in their order.</summary>
    public static IEnumerable<ExportedDocument> Documents(DocumentStore store, IReadOnlyList<string> ids, IPermalinks? permalinks)
    {
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var summaries = store.GetSummaries(batch);
            foreach (var id in batch.Where(summaries.ContainsKey))
                yield return ExportedDocument.Of(summaries[id], permalinks);
        }
    }

    /// <summary>The clauses of a comparison, column by column: few, and read at once.</summary>
    public static List<ComparedExport> Compared(DocumentStore store, CompareResponse compared, IPermalinks? permalinks)
    {
        var clauses = store.GetClauses(compared.Cities.SelectMany(city => city.Clauses).Select(clause => clause.Hit.ClauseId));
        var documents = new DocumentMemo(permalinks);
        return
        [
            .. from city in compared.Cities
               from clause in city.Clauses
               let stored = clauses.GetValueOrDefault(clause.Hit.ClauseId)
               where stored is not null
               select new ComparedExport(
                   city.City,
                   city.IsParent,
                   clause.OnlyHere,
                   [.. clause.Counterparts.Where(other => other.IsCounterpart).Select(other => other.ClauseId)],
                   ExportedClause.Of(
                       stored, clause.Hit.Rank, clause.Hit.Score, [.. clause.Hit.Copies.Select(copy => copy.ClauseId)], documents.Of(stored.Document), permalinks)),
        ];
    }

    /// <summary>Clauses of one document that stand in a row share it.</summary>
    private sealed class DocumentMemo(IPermalinks? permalinks)
    {
        private ExportedDocument? _last;

        public ExportedDocument Of(DocumentSummary document) =>
            _last?.DocumentId == document.Id ? _last : _last = ExportedDocument.Of(document, permalinks);
    }
}
