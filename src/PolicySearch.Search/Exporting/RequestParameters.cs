using System.Globalization;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Exporting;

/// <summary>Names and values of a request as the REST interface has them, for the head of an export. What has its default is left out.</summary>
internal static class RequestParameters
{
    public static IEnumerable<KeyValuePair<string, string>> Of(SearchRequest request) =>
    [
        .. Text("q", request.Query),
        .. request.Query.Length > 0 ? Text("mode", EnumNames.Of(request.Mode)) : [],
        .. Filters(request),
        .. Unless("sort", request.Sort, SortOrder.Relevance),
        .. Flag("literal", request.Literal),
    ];

    /// <summary>The filters of a search.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Filters(SearchRequest request) =>
    [
        .. Texts("city", request.Cities),
        .. Flag("includeParents", request.IncludeParents),
        .. Texts("department", request.Departments),
        .. Texts("role", request.Roles.Select(EnumNames.Of)),
        .. Texts("issuer", request.Issuers),
        .. Texts("docNumber", request.DocNumbers),
        .. Texts("validity", request.Validity.Select(EnumNames.Of)),
        .. Day("from", request.From),
        .. Day("to", request.To),
        .. Unless("dateField", request.DateField, DateField.WrittenOn),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Of(CompareRequest request) =>
    [
        .. Text("q", request.Query),
        .. Texts("cities", request.Cities),
        .. Text("size", request.Size.ToString(CultureInfo.InvariantCulture)),
        .. Flag("includeParents", request.IncludeParents),
        .. Texts("department", request.Departments),
        .. Texts("validity", request.Validity.Select(EnumNames.Of)),
        .. Day("from", request.From),
        .. Day("to", request.To),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Of(DutyExportRequest request) =>
        [.. Text("department", request.Department), .. Texts("role", request.Roles.Select(EnumNames.Of)), .. Of(request.Filter)];

    public static IEnumerable<KeyValuePair<string, string>> Of(DocumentFilter filter)
    {
        var byPublication = filter.PublishedFrom is not null || filter.PublishedTo is not null;
        return
        [
            .. Text("city", filter.Region),
            .. Flag("includeInner", filter.IncludeInnerRegions),
            .. Text("issuer", filter.Issuer),
            .. Text("docNumber", filter.DocNumber),
            .. filter.Validity is { } validity ? Text("validity", EnumNames.Of(validity)) : [],
            .. Day("from", filter.WrittenFrom ?? filter.PublishedFrom),
            .. Day("to", filter.WrittenTo ?? filter.PublishedTo),
            .. byPublication ? Text("dateField", EnumNames.Of(DateField.PublishedOn)) : [],
        ];
    }

    public static IEnumerable<KeyValuePair<string, string>> Of(GraphLimits limits) =>
    [
        .. Text("minWeight", limits.MinWeight.ToString(CultureInfo.InvariantCulture)),
        .. Text("nodes", limits.Nodes.ToString(CultureInfo.InvariantCulture)),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Text(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [new(name, value)];

    public static IEnumerable<KeyValuePair<string, string>> Texts(string name, IEnumerable<string> values) =>
        values.Select(value => new KeyValuePair<string, string>(name, value));

    private static IEnumerable<KeyValuePair<string, string>> Flag(string name, bool isSet) => isSet ? Text(name, "true") : [];

    private static IEnumerable<KeyValuePair<string, string>> Day(string name, DateOnly? day) =>
        Text(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static IEnumerable<KeyValuePair<string, string>> Unless<T>(string name, T value, T usual)
        where T : struct, Enum => value.Equals(usual) ? [] : Text(name, EnumNames.Of(value));
}
