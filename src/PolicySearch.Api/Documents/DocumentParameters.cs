using PolicySearch.Api.Parameters;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>Parameters of lists of documents and of counts over documents.</summary>
internal static class DocumentParameters
{
    private static readonly Parameter City = new("city", ParameterKind.Text, "The region for which documents were issued.") { Example = "包头市" };

    private static readonly Parameter IncludeInner = new(
        "includeInner", ParameterKind.Boolean, "With city: also documents of the regions inside it.")
    { Default = "false" };

    private static readonly Parameter Issuer = new("issuer", ParameterKind.Text, "The issuer, by full name.");

    private static readonly Parameter DocNumber = new("docNumber", ParameterKind.Text, "文号, in any form of brackets and width.")
    {
        Example = "包府发〔2020〕54号",
    };

    private static readonly Parameter Validity = new("validity", ParameterKind.Choice, "State of validity.")
    {
        Choices = CommonParameters.ValidityNames,
    };

    /// <summary>Which documents.</summary>
    public static readonly IReadOnlyList<Parameter> Filter =
        [City, IncludeInner, Issuer, DocNumber, Validity, CommonParameters.From, CommonParameters.To, CommonParameters.DateField];

    /// <summary>Which documents, page by page.</summary>
    public static readonly IReadOnlyList<Parameter> List = [CommonParameters.Page, CommonParameters.Size, .. Filter];

    /// <summary>The filter that a request asks for.</summary>
    /// <param name="reader">The request.</param>
    /// <param name="dates">Days to take instead of those of the request.</param>
    public static DocumentFilter ToFilter(ParameterReader reader, (DateOnly From, DateOnly To)? dates = null)
    {
        var city = reader.Text(City);
        var byPublication = reader.Choice(CommonParameters.DateField, DateField.WrittenOn) == DateField.PublishedOn;
        var (from, to) = (dates?.From ?? reader.Date(CommonParameters.From), dates?.To ?? reader.Date(CommonParameters.To));
        return new DocumentFilter
        {
            Region = city is null ? null : RegionCatalog.Default.Find(city)?.Name ?? city,
            IncludeInnerRegions = reader.Boolean(IncludeInner),
            Issuer = reader.Text(Issuer),
            DocNumber = reader.Text(DocNumber),
            Validity = reader.OptionalChoice<ValidityStatus>(Validity),
            WrittenFrom = byPublication ? null : from,
            WrittenTo = byPublication ? null : to,
            PublishedFrom = byPublication ? from : null,
            PublishedTo = byPublication ? to : null,
        };
    }
}
