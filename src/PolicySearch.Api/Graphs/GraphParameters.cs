using PolicySearch.Api.Documents;
using PolicySearch.Api.Errors;
using PolicySearch.Api.Parameters;
using PolicySearch.Api.Search;
using PolicySearch.Search.Graphs;

namespace PolicySearch.Api.Graphs;

/// <summary>Parameters of graphs.</summary>
internal static class GraphParameters
{
    private static readonly Parameter Year = new("year", ParameterKind.Integer, "Year of the date that dateField names; instead of from and to.")
    {
        Minimum = 1,
        Maximum = 9999,
        Example = "2020",
    };

    private static readonly Parameter Document = new(
        "document", ParameterKind.Text, "Id of a document: of departments, only its clauses count; of documents, only its references and those to it.");

    private static readonly Parameter Department = new("department", ParameterKind.Text, "Only references in clauses that name this department, in any form.");

    private static readonly Parameter MinWeight = new("minWeight", ParameterKind.Integer, "Least weight of a connection.") { Default = "1", Minimum = 1 };

    private static readonly Parameter Nodes = new("nodes", ParameterKind.Integer, "Most nodes: those with the most weight on their connections. Ten times as many connections at most.")
    {
        Default = "100",
        Minimum = 1,
        Maximum = GraphLimits.MaxNodes,
    };

    /// <summary>Of the graph of departments.</summary>
    public static readonly Parameter[] OfDepartments = [SearchParameters.OptionalQuery, .. SearchParameters.Filters, Year, Document, MinWeight, Nodes];

    /// <summary>Of the graph of documents.</summary>
    public static readonly Parameter[] OfDocuments = [.. DocumentParameters.Filter, Year, Document, Department, MinWeight, Nodes];

    /// <summary>The graph of departments that a request asks for.</summary>
    public static DepartmentGraphRequest ToDepartmentRequest(ParameterReader reader)
    {
        var search = SearchParameters.ToRequest(reader);
        if (YearOf(reader) is { } year)
            search = search with { From = year.From, To = year.To };
        return new DepartmentGraphRequest(search, reader.Text(Document), LimitsOf(reader));
    }

    /// <summary>The graph of documents that a request asks for.</summary>
    public static DocumentGraphRequest ToDocumentRequest(ParameterReader reader) => new(
        DocumentParameters.ToFilter(reader, YearOf(reader)), reader.Text(Document), reader.Text(Department), LimitsOf(reader));

    private static GraphLimits LimitsOf(ParameterReader reader) => new(reader.Integer(MinWeight) ?? 1, reader.Integer(Nodes) ?? 100);

    private static (DateOnly From, DateOnly To)? YearOf(ParameterReader reader)
    {
        if (reader.Integer(Year) is not { } year)
            return null;
        if (reader.Date(CommonParameters.From) is not null || reader.Date(CommonParameters.To) is not null)
            throw new ApiException(ErrorCodes.ParameterInvalid, "year 与 from、to 不能同时给。", "请只用其中一种。");
        return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }
}
