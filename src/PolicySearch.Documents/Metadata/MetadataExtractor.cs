using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Finds what is known of a document as a whole. For each value the first of these that has it: what was supplied, a labelled field of
/// the text, the text itself (title lines, the number under the title, signature and date), the container. What none of them says
/// stays unknown; only the title is derived for want of a better one.
/// </summary>
public static class MetadataExtractor
{
    /// <summary>Reads the head of a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="supplied">Metadata given beside the text, if any; it wins.</param>
    /// <param name="fileName">Name of the file; only a title of last resort is made from it.</param>
    public static HeadAnalysis Extract(SourceText source, SuppliedMetadata? supplied, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(source);
        var facts = HeadScanner.Scan(source);
        var found = new FoundMetadata(source, facts);
        var title = Supply(supplied?.Title) ?? found.Title() ?? Derive(source, facts.BodyStart, fileName);
        var issuer = Supply(supplied?.Issuer) ?? found.Issuer(title);
        var validity = Supply(supplied?.Validity) ?? found.Validity();
        var metadata = new DocumentMetadata
        {
            Title = title,
            DocNumber = Supply(supplied?.DocNumber) ?? found.DocNumber() ?? AttachedOriginal.DocNumber(source, facts.BodyStart),
            IndexNumber = Supply(supplied?.IndexNumber) ?? found.IndexNumber(),
            Issuer = issuer,
            Region = SupplyRegion(supplied?.City) ?? FoundMetadata.Region(issuer, title),
            WrittenOn = Supply(supplied?.WrittenOn) ?? found.WrittenOn(),
            PublishedOn = Supply(supplied?.PublishedOn) ?? found.PublishedOn(),
            Validity = validity,
            ValidityStatus = validity is null ? ValidityStatus.Unknown : ValidityReader.StatusOf(validity.Value),
            Url = Supply(supplied?.Url) ?? found.Url(),
        };
        return new HeadAnalysis(metadata, facts.BodyStart);
    }

    private static Sourced<string> Derive(SourceText source, int bodyStart, string? fileName)
    {
        var derived = TitleDeriver.Derive(source, bodyStart, fileName);
        return AttachedOriginal.Title(source, bodyStart, derived.Value) ?? derived;
    }

    private static Sourced<string>? Supply(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : new Sourced<string>(value.Trim(), MetadataOrigin.Sidecar);

    private static Sourced<DateOnly>? Supply(DateOnly? value) =>
        value is { } date ? new Sourced<DateOnly>(date, MetadataOrigin.Sidecar) : null;

    private static Sourced<Region>? SupplyRegion(string? city) =>
        string.IsNullOrWhiteSpace(city) ? null : new Sourced<Region>(
            RegionCatalog.Default.Find(city) ?? new Region(city.Trim(), RegionLevel.City, []), MetadataOrigin.Sidecar);
}
