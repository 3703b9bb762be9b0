using PolicySearch.Documents.Model;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Exporting;

/// <summary>The shapes of exported clauses and documents. Several values in one field stand behind each other with <c>|</c> between.</summary>
internal static class ExportShapes
{
    private static readonly ExportColumn<ExportedClause>[] ClauseColumns =
    [
        new("rank", clause => clause.Rank),
        new("score", clause => clause.Score),
        new("clause_id", clause => clause.ClauseId),
        new("citation", clause => clause.Citation),
        new("text", clause => clause.Text),
        new("path", clause => Joined(clause.Path.Select(entry => entry.Marker + entry.Title))),
        new("marker", clause => clause.Marker),
        .. Enum.GetValues<DepartmentRole>().Select(role => new ExportColumn<ExportedClause>(EnumNames.Of(role), clause => FullNames(clause, role))),
        new("departments", clause => Joined(clause.Departments.Select(department => department.Canonical).Distinct())),
        new("document_id", clause => clause.Document.DocumentId),
        new("title", clause => clause.Document.Title),
        new("doc_number", clause => clause.Document.DocNumber),
        new("city", clause => clause.Document.City),
        new("issuer", clause => clause.Document.Issuer),
        new("written_on", clause => clause.Document.WrittenOn),
        new("published_on", clause => clause.Document.PublishedOn),
        new("validity", clause => EnumNames.Of(clause.Document.ValidityStatus)),
        new("copies", clause => Joined(clause.Copies)),
        new("permalink", clause => clause.Permalink),
        new("source_url", clause => clause.Document.SourceUrl),
    ];

    /// <summary>Clauses.</summary>
    public static ExportShape<ExportedClause> Clauses { get; } =
        new(ClauseColumns, ExportJson.Readable.ExportedClause, clause => clause.ToReference());

    /// <summary>Clauses of a comparison.</summary>
    public static ExportShape<ComparedExport> Compared { get; } = new(
        [
            new("compared_city", row => row.ComparedCity),
            new("is_parent", row => row.IsParent),
            new("only_here", row => row.OnlyHere),
            new("counterparts", row => Joined(row.Counterparts)),
            .. ClauseColumns.Select(column => new ExportColumn<ComparedExport>(column.Name, row => column.Value(row.Clause))),
        ],
        ExportJson.Readable.ComparedExport,
        row => row.Clause.ToReference());

    /// <summary>Documents.</summary>
    public static ExportShape<ExportedDocument> Documents { get; } = new(
        [
            new("document_id", document => document.DocumentId),
            new("title", document => document.Title),
            new("title_derived", document => document.TitleDerived),
            new("doc_number", document => document.DocNumber),
            new("index_number", document => document.IndexNumber),
            new("issuer", document => document.Issuer),
            new("city", document => document.City),
            new("written_on", document => document.WrittenOn),
            new("published_on", document => document.PublishedOn),
            new("validity", document => EnumNames.Of(document.ValidityStatus)),
            new("clauses", document => document.Clauses),
            new("accepted_on", document => document.AcceptedOn),
            new("permalink", document => document.Permalink),
            new("source_url", document => document.SourceUrl),
        ],
        ExportJson.Readable.ExportedDocument,
        document => new Reference(document.DocumentId, document));

    /// <summary>Numbers by one or two properties.</summary>
    public static ExportShape<NumberRow> Numbers(IReadOnlyList<FacetField> by) => new(
        [
            .. by.Select((field, place) => new ExportColumn<NumberRow>(EnumNames.Of(field), row => row.Values[place])),
            new("clauses", row => row.Clauses),
            new("documents", row => row.Documents),
        ],
        ExportJson.Readable.NumberRow);

    private static string FullNames(ExportedClause clause, DepartmentRole role) =>
        Joined(clause.Departments.Where(department => department.Role == role).Select(department => department.FullName).Distinct());

    private static string Joined(IEnumerable<string> values) => string.Join('|', values);
}
