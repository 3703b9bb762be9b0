namespace PolicySearch.Store.Sqlite;

/// <summary>References between documents, counted.</summary>
internal static class References
{
    public static List<ReferenceCount> Count(StoreConnection connection, DocumentFilter filter, string? canonical) => connection.Query(
        $"""
        SELECT t.document_id, t.title, t.doc_number, count(*) FROM citations t JOIN documents d ON d.id=t.document_id
        WHERE ($canonical IS NULL OR EXISTS(SELECT 1 FROM mentions m WHERE m.clause_id=t.clause_id AND m.canonical=$canonical)) AND {Catalog.FilterCondition}
        GROUP BY t.document_id, t.title, t.doc_number ORDER BY t.document_id, min(t.ordinal)
        """,
        row => new ReferenceCount(row.GetString(0), row.Text(1), row.Text(2), row.GetInt32(3)),
        [("$canonical", canonical), .. Catalog.FilterParameters(filter)]);
}
