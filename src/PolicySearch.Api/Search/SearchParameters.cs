using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Search;

/// <summary>The parameters of a search, in an address and in a JSON body alike.</summary>
internal static class SearchParameters
{
    private static readonly Parameter Query = new(
        "q",
        ParameterKind.Text,
        "Words or a question, at most 1,000 characters. Quotes (\"\", or “”, 「」, 『』 with blanks around them) make a phrase that must occur, a minus in front of a word or phrase excludes it.")
    {
        Required = true,
        Example = "充电桩",
    };

    private static readonly Parameter Mode = new(
        "mode", ParameterKind.Choice, "hybrid: by words and by meaning; keyword: by words (BM25); semantic: by meaning.")
    {
        Choices = EnumNames.All<SearchMode>(),
        Default = "hybrid",
    };

    private static readonly Parameter City = new("city", ParameterKind.Text, "Regions for which documents were issued (包头市, 内蒙古自治区, 全国).")
    {
        Multiple = true,
        Example = "包头市",
    };

    private static readonly Parameter IncludeParents = new(
        "includeParents", ParameterKind.Boolean, "With city: also what the province and the nation issued.")
    { Default = "false" };

    private static readonly Parameter Department = new(
        "department", ParameterKind.Text, "Departments that answer for a clause: any known form of a name (发改委, 發展改革委), or exactly a full name (包头市发展和改革委员会).")
    {
        Multiple = true,
        Example = "发改委",
    };

    private static readonly Parameter Role = new(
        "role", ParameterKind.Choice, "lead 牵头, support 配合, responsible 负责, implement 具体实施; with department, of that department.")
    {
        Multiple = true,
        Choices = EnumNames.All<DepartmentRole>(),
    };

    private static readonly Parameter Issuer = new("issuer", ParameterKind.Text, "Issuers, by full name.") { Multiple = true };

    private static readonly Parameter DocNumber = new("docNumber", ParameterKind.Text, "文号, in any form of brackets and width.")
    {
        Multiple = true,
        Example = "包府发〔2020〕54号",
    };

    private static readonly Parameter Validity = new("validity", ParameterKind.Choice, "States of validity.")
    {
        Multiple = true,
        Choices = CommonParameters.ValidityNames,
    };

    private static readonly Parameter Sort = new("sort", ParameterKind.Choice, "Best first, or by dateField.")
    {
        Choices = EnumNames.All<SortOrder>(),
        Default = "relevance",
    };

    /// <summary>What is counted beside the clauses.</summary>
    public static readonly Parameter Facets = new(
        "facets", ParameterKind.Choice, "What to count over the clauses found: keyword mode counts all matches, the other modes the candidates (1,000 at most).")
    {
        Multiple = true,
        Choices = EnumNames.All<FacetField>(),
    };

    private static readonly Parameter Literal = new(
        "literal",
        ParameterKind.Boolean,
        "Whether to search for what is written alone: no official terms for everyday words, no places put first, near copies not folded into one hit.")
    { Default = "false" };

    private static readonly Parameter Explain = new(
        "explain", ParameterKind.Boolean, "Whether each hit says how it came to its score.")
    { Default = "false" };

    private static readonly Parameter MaxChars = new(
        "maxChars", ParameterKind.Integer, "Limit on the characters of all texts together; a clause is given whole or not at all, the first always whole.")
    {
        Minimum = 1,
    };

    /// <summary>Which clauses, without the query and how they are ranked.</summary>
    public static readonly IReadOnlyList<Parameter> Filters =
    [
        City, IncludeParents, Department, Role, Issuer, DocNumber, Validity, CommonParameters.From, CommonParameters.To, CommonParameters.DateField,
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Parameter> All =
    [
        Query, Mode, CommonParameters.Page, CommonParameters.Size, .. Filters, Sort, Facets, Literal, Explain, MaxChars,
    ];

    /// <summary>The query where it may be left out.</summary>
    public static readonly Parameter OptionalQuery = Query with { Required = false };

    /// <summary>Those of an export: without paging and what stands beside the clauses; the query may be left out.</summary>
    public static readonly IReadOnlyList<Parameter> OfExport = [OptionalQuery, Mode, .. Filters, Sort, Literal];

    /// <summary>Those that stand in an address of the page.</summary>
    public static readonly IReadOnlyList<Parameter> OfPage = [Query, Mode, CommonParameters.Page, CommonParameters.Size, .. Filters, Sort, Literal];

    /// <summary>The search that a request asks for.</summary>
    public static SearchRequest ToRequest(ParameterReader reader) => new()
    {
        Query = reader.Text(Query) ?? "",
        Mode = reader.Choice(Mode, SearchMode.Hybrid),
        Page = reader.Integer(CommonParameters.Page) ?? 1,
        Size = reader.Integer(CommonParameters.Size) ?? 10,
        Cities = reader.Texts(City),
        IncludeParents = reader.Boolean(IncludeParents),
        Departments = reader.Texts(Department),
        Roles = reader.Choices<DepartmentRole>(Role),
        Issuers = reader.Texts(Issuer),
        DocNumbers = reader.Texts(DocNumber),
        Validity = reader.Choices<ValidityStatus>(Validity),
        From = reader.Date(CommonParameters.From),
        To = reader.Date(CommonParameters.To),
        DateField = reader.Choice(CommonParameters.DateField, DateField.WrittenOn),
        Sort = reader.Choice(Sort, SortOrder.Relevance),
        Facets = reader.Choices<FacetField>(Facets),
        Literal = reader.Boolean(Literal),
        Explain = reader.Boolean(Explain),
        MaxChars = reader.Integer(MaxChars),
    };
}
