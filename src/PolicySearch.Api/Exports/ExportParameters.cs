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
        Choices = EnumNames.All<ExportForm>(),
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
