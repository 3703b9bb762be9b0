using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Chooses the values of the metadata from what stands in a text and its container.</summary>
internal sealed class FoundMetadata(SourceText source, HeadFacts facts)
{
    /// <summary>The title.</summary>
    public Sourced<string>? Title() => TitleReader.Read(source, facts) ?? Container("ArticleTitle");

    /// <summary>文号.</summary>
    public Sourced<string>? DocNumber() =>
        Labelled(HeadField.DocNumber) ?? (facts.Numbers.Count > 0 ? FromText(facts.Numbers[0]) : null);

    /// <summary>索引号.</summary>
    public Sourced<string>? IndexNumber() => Labelled(HeadField.IndexNumber);

    /// <summary>成文日期, or for want of it 发文日期, a date at the title, the date of the signature.</summary>
    public Sourced<DateOnly>? WrittenOn() =>
        LabelledDate(HeadField.WrittenOn) ?? LabelledDate(HeadField.SentOn) ?? FirstDate(facts.WrittenDates) ?? Signature.FindDate(source, facts.BodyStart);

    /// <summary>发布日期.</summary>
    public Sourced<DateOnly>? PublishedOn() =>
        LabelledDate(HeadField.PublishedOn) ?? ContainerDate("PubDate") ?? FirstDate(facts.PageDates);

    /// <summary>Validity as written.</summary>
    public Sourced<string>? Validity() =>
        Labelled(HeadField.Validity) ?? (facts.ValidityRemark is { } remark ? FromText(remark) : null);

    /// <summary>Address of the original.</summary>
    public Sourced<string>? Url() => Labelled(HeadField.Url) ?? Container("Url") ?? Container("og:url") ?? Container("canonical");

    /// <summary>
    /// The issuer: as the title names it; the labelled one where the title names it only in part (市政府办公室, 等4部门) or not at all;
    /// then the red heading and the signature.
    /// </summary>
    public Sourced<string>? Issuer(Sourced<string>? title)
    {
        var labelled = Labelled(HeadField.Issuer);
        var named = title is { Origin: not MetadataOrigin.Derived } ? IssuerOf(title) : null;
        if (named is null)
            return labelled ?? RedHeading() ?? OrderingBody() ?? Signature.FindIssuer(source, facts.BodyStart);
        if (labelled is not null && IsFuller(labelled.Value, named.Value))
            return labelled;
        // A title that lost its first characters, or names the body without its place.
        return Signature.FindIssuer(source, facts.BodyStart) is { } signed && EndsAlike(signed.Value, named.Value) ? signed : named;
    }

    /// <summary>The region of the issuer, or of the title for want of one there.</summary>
    public static Sourced<Region>? Region(Sourced<string>? issuer, Sourced<string>? title)
    {
        var region = issuer is null ? null : RegionCatalog.Default.Find(issuer.Value);
        region ??= title is null ? null : RegionCatalog.Default.FindIn(title.Value);
        return region is null ? null : new Sourced<Region>(region, MetadataOrigin.Derived);
    }

    private Sourced<string>? RedHeading() => facts.RedHeading is { } body ? FromText(body) : null;

    /// <summary>The body whose order it is: 国务院 in 中华人民共和国国务院令第707号.</summary>
    private Sourced<string>? OrderingBody()
    {
        if (facts.Numbers.Count == 0)
            return null;
        var number = facts.Numbers[0];
        return IssuerReader.FindInOrder(HeadScript.Normalize(source.Slice(number))) is { } body
            ? FromText(new TextRange(number.Start + body.Start, body.Length))
            : null;
    }

    private static bool IsFuller(string labelled, string named) =>
        IssuerReader.IsOpen(HeadScript.Normalize(named)) || EndsAlike(labelled, named);

    private static bool EndsAlike(string longer, string shorter) =>
        longer.Length > shorter.Length && ShortForm(longer).EndsWith(ShortForm(shorter), StringComparison.Ordinal);

    private static string ShortForm(string body) => body.Replace("人民政府", "政府", StringComparison.Ordinal);

    /// <summary>A title begins with the issuer: it stands there to the letter, unless the title does not stand in the text.</summary>
    private static Sourced<string>? IssuerOf(Sourced<string> title)
    {
        if (IssuerReader.FindInTitle(HeadScript.Normalize(title.Value)) is not { } range)
            return null;
        var name = title.Value.Substring(range.Start, range.Length);
        return title.Range is { } place
            ? new Sourced<string>(name, MetadataOrigin.Text, new TextRange(place.Start, Math.Min(range.Length, place.Length)))
            : new Sourced<string>(name, MetadataOrigin.Derived);
    }

    private Sourced<string>? Labelled(HeadField field)
    {
        foreach (var (kind, range) in facts.Fields)
        {
            if (kind == field && HeadValues.Fits(field, HeadScript.Normalize(source.Slice(range))))
                return new Sourced<string>(source.Slice(range), MetadataOrigin.Field, range);
        }

        return null;
    }

    private Sourced<DateOnly>? LabelledDate(HeadField field) =>
        Labelled(field) is { Range: { } range } && ReadDate(range) is var (date, place) ? new Sourced<DateOnly>(date, MetadataOrigin.Field, place) : null;

    private Sourced<DateOnly>? FirstDate(List<TextRange> ranges) =>
        ranges.Count > 0 && ReadDate(ranges[0]) is var (date, place) ? new Sourced<DateOnly>(date, MetadataOrigin.Text, place) : null;

    private (DateOnly Date, TextRange Place)? ReadDate(TextRange range) =>
        HeadDates.TryFind(HeadScript.Normalize(source.Slice(range)), out var date, out var place)
            ? (date, new TextRange(range.Start + place.Start, place.Length))
            : null;

    /// <summary>A stretch of the text; if it goes over several lines, without the white space.</summary>
    private Sourced<string> FromText(TextRange range)
    {
        var value = source.Slice(range);
        if (value.Contains('\n', StringComparison.Ordinal))
            value = string.Concat(value.Where(character => !char.IsWhiteSpace(character)));
        return new Sourced<string>(value, MetadataOrigin.Text, range);
    }

    private Sourced<string>? Container(string name)
    {
        var value = source.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
        return string.IsNullOrWhiteSpace(value) ? null : new Sourced<string>(value.Trim(), MetadataOrigin.Container);
    }

    private Sourced<DateOnly>? ContainerDate(string name) =>
        Container(name) is { } field && HeadDates.TryFind(HeadScript.Normalize(field.Value), out var date, out _)
            ? new Sourced<DateOnly>(date, MetadataOrigin.Container)
            : null;
}
