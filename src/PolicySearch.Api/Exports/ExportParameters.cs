using PolicySearch.Api.Parameters;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Exports;

/// <summary>Parameters that exports have besides those of the answer that they export.</summary>
internal static class ExportParameters
{
    public static readonly Parameter Format = new(
        "format", ParameterKind.Choice, "csv: UTF-8 with a byte order mark, the head in lines that begin with #; jsonl: JSON Lines, the head in the first line; bibtex; gbt7714: references by GB/T 7714—2015.")
    {
        Choices = [.. new[] { ExportForm.Csv, ExportForm.Jsonl, ExportForm.Bibtex, ExportForm.Gbt7714 }.Select(EnumNames.Of)],
        Default = "csv",
    };

    /// <summary>The forms of what cannot be cited.</summary>
    public static readonly Parameter TableFormat = new("format", ParameterKind.Choice, "csv or jsonl, see /export/search.")
    {
        Choices = [.. new[] { ExportForm.Csv, ExportForm.Jsonl }.Select(EnumNames.Of)],
        Default = "csv",
    };

    /// <summary>The forms of graphs.</summary>
    public static readonly Parameter GraphFormat = new(
        "format", ParameterKind.Choice, "csv, jsonl: one connection a record, see /export/search; graphml: nodes and connections.")
    {
        Choices = [.. new[] { ExportForm.Csv, ExportForm.Jsonl, ExportForm.Graphml }.Select(EnumNames.Of)],
        Default = "csv",
    };

    public static readonly Parameter Per = new("per", ParameterKind.Choice, "What a record is: a clause, or each document once.")
    {
        Choices = EnumNames.All<ExportUnit>(),
        Default = "clause",
    };

    public static readonly Parameter Limit = new(
        "limit", ParameterKind.Integer, "How many records at most; all where it is not given (of a query in keyword mode the best 100,000 clauses).")
    {
        Minimum = 1,
    };
}
