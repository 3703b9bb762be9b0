using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>Lists and counts over all documents.</summary>
internal static class Catalog
{
    /// <summary>What <see cref="DocumentFilter"/> lets through, over <c>documents d</c>. Every condition lets everything through where its parameter is null.</summary>
    public const string FilterCondition =
        """
        ($region IS NULL OR d.region=$region OR ($inner AND EXISTS(SELECT 1 FROM regions r WHERE r.document_id=d.id AND r.name=$region)))
        AND ($issuer IS NULL OR d.issuer=$issuer)
        AND ($number IS NULL OR d.doc_number_key=$number)
        AND ($validity IS NULL OR d.validity=$validity)
        AND ($writtenFrom IS NULL OR d.written_on>=$writtenFrom) AND ($writtenTo IS NULL OR d.written_on<=$writtenTo)
        AND ($publishedFrom IS NULL OR d.published_on>=$publishedFrom) AND ($publishedTo IS NULL OR d.published_on<=$publishedTo)
        """;

    private const string NewestFirst = "ORDER BY d.written_on DESC NULLS LAST, d.id";

    public static List<string> ListDocumentIds(StoreConnection connection, DocumentFilter filter) => connection.Query(
        $"SELECT d.id FROM documents d WHERE {FilterCondition} {NewestFirst}", row => row.GetString(0), [.. FilterParameters(filter)]);

    public static DocumentPage ListDocuments(StoreConnection connection, DocumentFilter filter, int page, int size)
    {
        (string, object?)[] parameters = [.. FilterParameters(filter)];
        var total = connection.Scalar<long>($"SELECT count(*) FROM documents d WHERE {FilterCondition}", parameters);
        var documents = DocumentRows.Summaries(
            connection,
            FilterCondition,
            $"{NewestFirst} LIMIT $take OFFSET $skip",
            [.. parameters, ("$skip", (long)(page - 1) * size), ("$take", size)]);
        return new DocumentPage((int)total, documents);
    }

    public static IReadOnlyList<DepartmentCount> ListDepartments(StoreConnection connection, DocumentFilter filter)
    {
        (string, object?)[] parameters = [.. FilterParameters(filter)];
        var roles = connection.Query(
            $"""
            SELECT m.canonical, m.role, count(DISTINCT m.clause_id) FROM mentions m JOIN documents d ON d.id=m.document_id
            WHERE {FilterCondition} GROUP BY m.canonical, m.role
            """,
            row => (Name: row.GetString(0), Role: row.Enum<DepartmentRole>(1), Clauses: row.GetInt32(2)),
            parameters).ToLookup(row => row.Name);
        return connection.Query(
            $"""
            SELECT m.canonical, count(DISTINCT m.clause_id) AS clauses, count(DISTINCT m.document_id) FROM mentions m
            JOIN documents d ON d.id=m.document_id WHERE {FilterCondition} GROUP BY m.canonical ORDER BY clauses DESC, m.canonical
            """,
            row => new DepartmentCount(
                row.GetString(0), row.GetInt32(1), row.GetInt32(2),
                roles[row.GetString(0)].OrderBy(role => role.Role).ToDictionary(role => role.Role, role => role.Clauses)),
            parameters);
    }

    public static IReadOnlyList<RegionCount> ListRegions(StoreConnection connection) => connection.Query(
        """
        SELECT count(*) AS documents, sum(clause_count), min(metadata) FROM documents
        WHERE region IS NOT NULL GROUP BY region ORDER BY documents DESC, region
        """,
        row => new RegionCount(
            StoreJson.Read<DocumentMetadata>(row.GetString(2)).Region!.Value, row.GetInt32(0), row.GetInt32(1)));

    public static StoreCounts Counts(StoreConnection connection) => connection.QuerySingle(
        """
        SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM clauses), (SELECT count(*) FROM mentions),
            (SELECT count(*) FROM embeddings), (SELECT coalesce(max(number), 0) FROM changes)
        """,
        row => new StoreCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4)))!;

    /// <summary>The parameters of <see cref="FilterCondition"/>.</summary>
    public static IEnumerable<(string, object?)> FilterParameters(DocumentFilter filter) =>
    [
        ("$region", filter.Region),
        ("$inner", filter.IncludeInnerRegions),
        ("$issuer", filter.Issuer),
        ("$number", DocumentNumber.NormalizeIfAny(filter.DocNumber)),
        ("$validity", filter.Validity?.ToString()),
        ("$writtenFrom", DocumentWriter.Date(filter.WrittenFrom)),
        ("$writtenTo", DocumentWriter.Date(filter.WrittenTo)),
        ("$publishedFrom", DocumentWriter.Date(filter.PublishedFrom)),
        ("$publishedTo", DocumentWriter.Date(filter.PublishedTo)),
    ];
}
