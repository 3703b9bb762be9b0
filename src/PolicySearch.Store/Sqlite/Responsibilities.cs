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

    public static DepartmentClauses List(
        StoreConnection connection, string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter, int page, int size)
    {
        var wanted = roles.Count == 0 ? null : StoreJson.Write(roles.Select(role => role.ToString()).ToArray());
        (string, object?)[] parameters = [("$canonical", canonical), ("$roles", wanted), .. Catalog.FilterParameters(filter)];
        return new DepartmentClauses(
            (int)connection.Scalar<long>($"SELECT count(DISTINCT clause_id) FROM ({Mentions})", parameters),
            ByRole(connection, canonical, filter),
            DocumentRows.StoredClauses(
                connection,
                $"c.id IN ({Mentions})",
                "ORDER BY d.written_on DESC NULLS LAST, d.id, c.ordinal LIMIT $take OFFSET $skip",
                [.. parameters, ("$take", size), ("$skip", (long)(page - 1) * size)]));
    }

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
