using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>Reads the whole store: SQLite's own structure, and whether every text is still what was put.</summary>
internal static class StoreVerifier
{
    public static StoreCheckReport Check(StoreConnection connection)
    {
        var problems = new List<string>();
        problems.AddRange(connection
            .Query("PRAGMA integrity_check", row => row.GetString(0))
            .Where(line => line != "ok")
            .Select(line => $"SQLite 结构损坏：{line}"));
        problems.AddRange(connection.Query("PRAGMA foreign_key_check", row => $"表 {row.GetString(0)} 中有失去归属的行"));
        var ids = connection.Query("SELECT id FROM documents ORDER BY id", row => row.GetString(0));
        var clauses = ids.Sum(id => CheckDocument(connection, id, problems));
        return new StoreCheckReport(ids.Count, clauses, problems);
    }

    private static int CheckDocument(StoreConnection connection, string id, List<string> problems)
    {
        if (DocumentRows.Find(connection, id) is not { Document: var document, Summary: var summary })
            return 0;
        if (!HashesMatch(connection, id))
            problems.Add($"文档 {id} 的原始字节或正文与校验值不符");
        if (document.Clauses.Count != summary.ClauseCount)
            problems.Add($"文档 {id} 应有 {summary.ClauseCount} 条条款，实有 {document.Clauses.Count} 条");
        problems.AddRange(document.Clauses
            .Where(clause => clause.Range.End > document.Source.Text.Length || document.Source.Slice(clause.Range) != clause.Text)
            .Select(clause => $"条款 {clause.Id} 的文字与原文不符"));
        return document.Clauses.Count;
    }

    private static bool HashesMatch(StoreConnection connection, string id) => connection.Query(
        "SELECT bytes, text, bytes_hash, text_hash FROM sources WHERE document_id=$id",
        HashesMatch,
        ("$id", id)).All(matches => matches);

    /// <summary>What cannot even be unpacked does not match.</summary>
    private static bool HashesMatch(SqliteDataReader row)
    {
        try
        {
            return ContentHash.Of(Packing.ReadBytes(row, 0, 1)).AsSpan().SequenceEqual(row.Bytes(2))
                && ContentHash.Of(Packing.ReadText(row, 1)).AsSpan().SequenceEqual(row.Bytes(3));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
