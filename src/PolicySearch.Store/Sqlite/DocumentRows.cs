using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>Reads documents and clauses from their rows.</summary>
internal static class DocumentRows
{
    private const string SummaryColumns =
        "d.id, d.key_kind, d.key_value, d.metadata, d.file_name, d.clause_count, d.parser_version, d.change, d.accepted_at";

    private const string ClauseColumns =
        "c.id, c.ordinal, c.path_key, c.kind, c.part, c.path, c.marker, c.start, c.length, c.text, c.citation, c.notes";

    private const int ClauseColumnCount = 12;

    public static DocumentSummary? FindSummary(StoreConnection connection, string id) => connection.QuerySingle(
        $"SELECT {SummaryColumns} FROM documents d WHERE d.id=$id", row => ReadSummary(row), ("$id", id));

    /// <param name="connection">Where to read.</param>
    /// <param name="where">Condition over <c>documents d</c>.</param>
    /// <param name="tail">Order and limits.</param>
    /// <param name="parameters">Parameters of both.</param>
    public static List<DocumentSummary> Summaries(
        StoreConnection connection, string where, string tail, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        connection.Query($"SELECT {SummaryColumns} FROM documents d WHERE {where} {tail}", row => ReadSummary(row), parameters);

    public static StoredDocument? Find(StoreConnection connection, string id)
    {
        if (FindSummary(connection, id) is not { } summary)
            return null;
        var document = connection.QuerySingle(
            "SELECT text, format, encoding, blocks, fields, parts, outline, warnings FROM sources WHERE document_id=$id",
            row => ReadDocument(row, summary, Clauses(connection, id), References(connection, id)),
            ("$id", id))!;
        return new StoredDocument(summary, document, Supplied(connection, id), Origins(connection, id));
    }

    public static List<StoredClause> StoredClauses(
        StoreConnection connection, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        StoredClauses(connection, where, "ORDER BY c.document_id, c.ordinal", parameters);

    /// <summary>Clauses with their documents; clauses of one document that stand in a row share what is known of it.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="where">Condition over <c>clauses c</c> and <c>documents d</c>.</param>
    /// <param name="tail">Order and limits.</param>
    /// <param name="parameters">Parameters of both.</param>
    public static List<StoredClause> StoredClauses(
        StoreConnection connection, string where, string tail, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DocumentSummary? summary = null;
        return connection.Query(
            $"SELECT {ClauseColumns}, {SummaryColumns} FROM clauses c JOIN documents d ON d.id=c.document_id WHERE {where} {tail}",
            row =>
            {
                if (summary?.Id != row.GetString(ClauseColumnCount))
                    summary = ReadSummary(row, ClauseColumnCount);
                return new StoredClause(ReadClause(row), summary);
            },
            parameters);
    }

    public static List<string> Origins(StoreConnection connection, string id) => connection.Query(
        "SELECT path FROM origins WHERE document_id=$id ORDER BY path", row => row.GetString(0), ("$id", id));

    public static List<DocumentContent> Contents(
        StoreConnection connection, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) => connection.Query(
            $"SELECT d.id, s.bytes, s.text, d.file_name, d.supplied FROM documents d JOIN sources s ON s.document_id=d.id WHERE {where} ORDER BY d.id",
            row => new DocumentContent(row.GetString(0), Packing.ReadBytes(row, 1, 2), row.Text(3), ReadSupplied(row.Text(4))),
            parameters);

    public static List<Change> Changes(
        StoreConnection connection, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) => connection.Query(
            $"SELECT c.number, c.document_id, c.kind, c.at FROM changes c WHERE {where}",
            row => new Change(row.GetInt64(0), row.GetString(1), row.Enum<ChangeKind>(2), ReadTime(row.GetString(3))),
            parameters);

    private static SuppliedMetadata? Supplied(StoreConnection connection, string id) => ReadSupplied(connection.QuerySingle(
        "SELECT supplied FROM documents WHERE id=$id AND supplied IS NOT NULL", row => row.GetString(0), ("$id", id)));

    private static SuppliedMetadata? ReadSupplied(string? json) => json is null ? null : StoreJson.Read<SuppliedMetadata>(json);

    private static List<Clause> Clauses(StoreConnection connection, string documentId) => connection.Query(
        $"SELECT {ClauseColumns} FROM clauses c WHERE c.document_id=$id ORDER BY c.ordinal", ReadClause, ("$id", documentId));

    private static List<DocumentReference> References(StoreConnection connection, string documentId) => connection.Query(
        "SELECT title, doc_number, start, length, clause_id FROM citations WHERE document_id=$id ORDER BY ordinal",
        row => new DocumentReference(row.Text(0), row.Text(1), new TextRange(row.GetInt32(2), row.GetInt32(3)), row.Text(4)),
        ("$id", documentId));

    private static PolicyDocument ReadDocument(
        SqliteDataReader row, DocumentSummary summary, IReadOnlyList<Clause> clauses, IReadOnlyList<DocumentReference> references) => new()
        {
            Id = summary.Id,
            Key = summary.Key,
            Metadata = summary.Metadata,
            Source = new SourceText(
                Packing.ReadText(row, 0),
                BlockRows.FromNumbers(StoreJson.Read<int[][]>(Packing.ReadText(row, 3))),
                StoreJson.Read<IReadOnlyList<SourceField>>(row.GetString(4)),
                row.Enum<SourceFormat>(1),
                row.GetString(2)),
            Parts = StoreJson.Read<IReadOnlyList<DocumentPart>>(row.GetString(5)),
            Outline = StoreJson.Read<IReadOnlyList<OutlineNode>>(Packing.ReadText(row, 6)),
            Warnings = StoreJson.Read<IReadOnlyList<ParseWarning>>(row.GetString(7)),
            Clauses = clauses,
            References = references,
        };

    private static DocumentSummary ReadSummary(SqliteDataReader row, int first = 0) => new()
    {
        Id = row.GetString(first),
        Key = new DocumentKey(row.Enum<DocumentKeyKind>(first + 1), row.GetString(first + 2)),
        Metadata = StoreJson.Read<DocumentMetadata>(row.GetString(first + 3)),
        FileName = row.Text(first + 4),
        ClauseCount = row.GetInt32(first + 5),
        ParserVersion = row.GetInt32(first + 6),
        Change = row.GetInt64(first + 7),
        AcceptedAt = ReadTime(row.GetString(first + 8)),
    };

    private static Clause ReadClause(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Ordinal = row.GetInt32(1),
        PathKey = row.GetString(2),
        Kind = row.Enum<ClauseKind>(3),
        Part = row.GetInt32(4),
        Path = StoreJson.Read<IReadOnlyList<PathEntry>>(row.GetString(5)),
        Marker = row.GetString(6),
        Range = new TextRange(row.GetInt32(7), row.GetInt32(8)),
        Text = Packing.ReadText(row, 9),
        Citation = row.GetString(10),
        Notes = StoreJson.Read<IReadOnlyList<DepartmentNote>>(Packing.ReadText(row, 11)),
    };

    private static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
