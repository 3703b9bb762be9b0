using PolicySearch.Analysis;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Turns the filters of a request into filters of the index.</summary>
internal sealed class FilterBuilder(DepartmentCatalog departments, RegionCatalog regions)
{
    /// <summary>Filters by name; those that the request does not use are left out.</summary>
    public IReadOnlyList<RequestFilter> Build(SearchRequest request) =>
    [
        .. Named("city", IndexFields.City, request.Cities, name => City(name, request.IncludeParents)),
        .. Named("department", IndexFields.Department, request.Departments, name => Department(name, request.Roles)),
        .. Named("role", IndexFields.Role, request.Departments.Count == 0 ? request.Roles : [], role => Exact(IndexFields.Role, IndexFields.NameOf(role))),
        .. Named("issuer", IndexFields.Issuer, request.Issuers, name => Exact(IndexFields.Issuer, name.Trim())),
        .. Named("docNumber", IndexFields.DocNumber, request.DocNumbers, DocNumber),
        .. Named("validity", IndexFields.Validity, request.Validity, validity => Exact(IndexFields.Validity, IndexFields.NameOf(validity))),
    ];

    /// <summary>All filters of a request and what its query demands together; null where nothing is restricted.</summary>
    public static Filter? Combine(IReadOnlyList<RequestFilter> named, SearchRequest request, params IEnumerable<Filter?> demanded)
    {
        Filter[] all = [.. named.Select(filter => filter.ToFilter()), .. demanded.Prepend(Dates(request)).OfType<Filter>()];
        return all.Length switch
        {
            0 => null,
            1 => all[0],
            _ => new AndFilter(all),
        };
    }

    private static IEnumerable<RequestFilter> Named<T>(
        string parameter, string field, IReadOnlyList<T> values, Func<T, RequestFilterValue> build)
    {
        if (values.Count > 0)
            yield return new RequestFilter(parameter, field, [.. values.Select(build)]);
    }

    private static RequestFilterValue Exact(string field, string value)
    {
        var filter = new KeywordFilter(field, value);
        return new RequestFilterValue(value, filter, filter);
    }

    private RequestFilterValue City(string given, bool includeParents)
    {
        var name = given.Trim();
        var region = regions.Find(name) ?? regions.Find(TextFolder.Simplify(name));
        var own = region?.Name ?? name;
        string[] parents = includeParents && region is not null ? [.. region.Parents, IndexFields.Nation] : [];
        return new RequestFilterValue(
            given, new KeywordFilter(IndexFields.City, [own, .. parents]), new KeywordFilter(IndexFields.City, own));
    }

    /// <summary>A name that the catalog knows stands for the canonical department, another one for exactly that full name.</summary>
    private RequestFilterValue Department(string given, IReadOnlyList<DepartmentRole> roles)
    {
        var name = given.Trim();
        var (field, value) = departments.TryResolve(name, out var entry)
            ? (IndexFields.Department, entry.Canonical)
            : (IndexFields.DepartmentFull, TextFolder.Simplify(name));
        var known = new KeywordFilter(field, value);
        var filter = roles.Count == 0
            ? known
            : new KeywordFilter(IndexFields.Mention, [.. roles.Select(role => IndexFields.MentionOf(value, role))]);
        return new RequestFilterValue(given, filter, known);
    }

    private static RequestFilterValue DocNumber(string given) =>
        Exact(IndexFields.DocNumber, DocumentNumber.Normalize(given)) with { Given = given };

    private static IntegerFilter? Dates(SearchRequest request) => request.From is null && request.To is null
        ? null
        : new IntegerFilter(DateFieldOf(request), NumberOf(request.From), NumberOf(request.To));

    /// <summary>The integer field of the date that a request means.</summary>
    public static string DateFieldOf(SearchRequest request) =>
        request.DateField == DateField.PublishedOn ? IndexFields.PublishedOn : IndexFields.WrittenOn;

    private static long? NumberOf(DateOnly? date) => date is { } day ? IndexFields.AsNumber(day) : null;
}
