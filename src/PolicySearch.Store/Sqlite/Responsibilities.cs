using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>What one department answers for.</summary>
internal static class Responsibilities
{
    private const string Mentions =
        $"""
        SELECT m.clause_id FROM mentions m JOIN documents d ON d.id=m.document_id
        WHERE m.canonical=$canonical AND ($roles IS NULL OR m.role IN (SELECT value FROM json_each($roles))) AND {Catalog.FilterCondition}
        """;

    private const string Order = "ORDER BY d.written_on DESC NULLS LAST, d.id, c.ordinal";

    public static DepartmentClauses List(
        StoreConnection connection, string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter, int page, int size)
    {
        (string, object?)[] parameters = [.. Parameters(canonical, roles, filter)];
        return new DepartmentClauses(
            (int)connection.Scalar<long>($"SELECT count(DISTINCT clause_id) FROM ({Mentions})", parameters),
            ByRole(connection, canonical, filter),
            DocumentRows.StoredClauses(
                connection,
                $"c.id IN ({Mentions})",
                $"{Order} LIMIT $take OFFSET $skip",
                [.. parameters, ("$take", size), ("$skip", (long)(page - 1) * size)]));
    }

    public static List<string> ListIds(
        StoreConnection connection, string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter) => connection.Query(
            $"SELECT c.id FROM clauses c JOIN documents d ON d.id=c.document_id WHERE c.id IN ({Mentions}) {Order}",
            row => row.GetString(0),
            [.. Parameters(canonical, roles, filter)]);

    private static IEnumerable<(string, object?)> Parameters(
        string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter) =>
    [
        ("$canonical", canonical),
        ("$roles", roles.Count == 0 ? null : StoreJson.Write(roles.Select(role => role.ToString()).ToArray())),
        .. Catalog.FilterParameters(filter),
    ];

    private static Dictionary<DepartmentRole, int> ByRole(StoreConnection connection, string canonical, DocumentFilter filter) => connection
        .Query(
            $"""
            SELECT m.role, count(DISTINCT m.clause_id) FROM mentions m JOIN documents d ON d.id=m.document_id
            WHERE m.canonical=$canonical AND {Catalog.FilterCondition} GROUP BY m.role
            """,
            row => (Role: row.Enum<DepartmentRole>(0), Clauses: row.GetInt32(1)),
            [("$canonical", canonical), .. Catalog.FilterParameters(filter)])
        .OrderBy(row => row.Role)
        .ToDictionary(row => row.Role, row => row.Clauses);
}
