using System.CommandLine;
using System.Globalization;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary>Filters of commands, by the names of the REST interface.</summary>
internal static class FilterOptions
{
    private static readonly Option<string[]> Cities = new("--city") { Description = "地区，可重复", HelpName = "NAME" };
    private static readonly Option<bool> IncludeParents = new("--include-parents") { Description = "连同上级（省、全国）发布的文件" };
    private static readonly Option<string[]> Departments = new("--department") { Description = "责任部门，认简称、旧称，可重复", HelpName = "NAME" };
    private static readonly Option<string[]> Issuers = new("--issuer") { Description = "发文机关全称，可重复", HelpName = "NAME" };
    private static readonly Option<string[]> DocNumbers = new("--doc-number") { Description = "文号，括号与全半角不限，可重复", HelpName = "NUMBER" };
    private static readonly Option<string[]> Validities = Choice<string[], ValidityStatus>("--validity", "效力，可重复");

    private static readonly Option<string> City = new("--city") { Description = "地区", HelpName = "NAME" };
    private static readonly Option<bool> IncludeInner = new("--include-inner") { Description = "连同下级地区发布的文件" };
    private static readonly Option<string> Issuer = new("--issuer") { Description = "发文机关全称", HelpName = "NAME" };
    private static readonly Option<string> DocNumber = new("--doc-number") { Description = "文号，括号与全半角不限", HelpName = "NUMBER" };
    private static readonly Option<string> Validity = Choice<string, ValidityStatus>("--validity", "效力");

    private static readonly Option<DateOnly?> From = Day("--from", "起始日期（含），写作 2020-09-13");
    private static readonly Option<DateOnly?> To = Day("--to", "截止日期（含）");
    private static readonly Option<string> Date = Choice<string, DateField>("--date-field", "日期指成文日期（writtenOn，默认）还是发布日期（publishedOn）");

    /// <summary>Roles of departments.</summary>
    public static Option<string[]> Role { get; } = Choice<string[], DepartmentRole>("--role", "部门角色，可重复");

    /// <summary>Filters of searches.</summary>
    public static IReadOnlyList<Option> OfSearch { get; } =
        [Cities, IncludeParents, Departments, Role, Issuers, DocNumbers, Validities, From, To, Date];

    /// <summary>Filters of lists of documents.</summary>
    public static IReadOnlyList<Option> OfDocuments { get; } = [City, IncludeInner, Issuer, DocNumber, Validity, From, To, Date];

    /// <summary>The search with the filters that the command line names.</summary>
    public static SearchRequest Apply(SearchRequest request, ParseResult parsed) => request with
    {
        Cities = parsed.GetValue(Cities) ?? [],
        IncludeParents = parsed.GetValue(IncludeParents),
        Departments = parsed.GetValue(Departments) ?? [],
        Roles = Roles(parsed),
        Issuers = parsed.GetValue(Issuers) ?? [],
        DocNumbers = parsed.GetValue(DocNumbers) ?? [],
        Validity = [.. (parsed.GetValue(Validities) ?? []).Select(Parse<ValidityStatus>)],
        From = parsed.GetValue(From),
        To = parsed.GetValue(To),
        DateField = parsed.GetValue(Date) is { } field ? Parse<DateField>(field) : DateField.WrittenOn,
    };

    /// <summary>The roles that the command line names.</summary>
    public static IReadOnlyList<DepartmentRole> Roles(ParseResult parsed) => [.. (parsed.GetValue(Role) ?? []).Select(Parse<DepartmentRole>)];

    /// <summary>The filter of documents that the command line names.</summary>
    public static DocumentFilter ToDocumentFilter(ParseResult parsed)
    {
        var city = parsed.GetValue(City);
        var (from, to) = (parsed.GetValue(From), parsed.GetValue(To));
        var byPublication = parsed.GetValue(Date) is { } field && Parse<DateField>(field) == DateField.PublishedOn;
        return new DocumentFilter
        {
            Region = city is null ? null : RegionCatalog.Default.Find(city)?.Name ?? city,
            IncludeInnerRegions = parsed.GetValue(IncludeInner),
            Issuer = parsed.GetValue(Issuer),
            DocNumber = parsed.GetValue(DocNumber),
            Validity = parsed.GetValue(Validity) is { } validity ? Parse<ValidityStatus>(validity) : null,
            WrittenFrom = byPublication ? null : from,
            WrittenTo = byPublication ? null : to,
            PublishedFrom = byPublication ? from : null,
            PublishedTo = byPublication ? to : null,
        };
    }

    /// <summary>An option that takes names of an enumeration.</summary>
    public static Option<T> Choice<T, TEnum>(string name, string description)
        where TEnum : struct, Enum
    {
        var option = new Option<T>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. EnumNames.All<TEnum>()]);
        return option;
    }

    /// <summary>The value of an option of <see cref="Choice"/>.</summary>
    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name} 的值“{text}”不是日期，应写作 2020-09-13。");
            return null;
        },
    };
}
