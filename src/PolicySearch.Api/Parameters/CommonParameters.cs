using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Parameters;

/// <summary>Parameters that several endpoints take.</summary>
internal static class CommonParameters
{
    public static readonly Parameter Page = new("page", ParameterKind.Integer, "The page, from 1.") { Default = "1", Minimum = 1 };

    public static readonly Parameter Size = new("size", ParameterKind.Integer, "Entries on a page.")
    {
        Default = "10",
        Minimum = 1,
        Maximum = SearchLimits.MaxPageSize,
    };

    public static readonly Parameter From = new("from", ParameterKind.Date, "First day, inclusive; see dateField.") { Example = "2020-01-01" };

    public static readonly Parameter To = new("to", ParameterKind.Date, "Last day, inclusive; see dateField.") { Example = "2025-12-31" };

    public static readonly Parameter DateField = new(
        "dateField", ParameterKind.Choice, "Which date is meant: writtenOn (成文日期) or publishedOn (发布日期).")
    {
        Choices = EnumNames.All<DateField>(),
        Default = "writtenOn",
    };

    public static readonly Parameter Wait = new(
        "wait", ParameterKind.Choice, "`searchable` answers only when the change is found by its words.")
    {
        Choices = EnumNames.All<WaitFor>(),
    };

    public static readonly IReadOnlyList<string> ValidityNames = EnumNames.All<ValidityStatus>();
}
