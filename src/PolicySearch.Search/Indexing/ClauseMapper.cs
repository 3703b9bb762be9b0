using System.Globalization;
using PolicySearch.Analysis;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Engine;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Makes the index documents of a stored document: one for each clause.</summary>
internal static class ClauseMapper
{
    public static IEnumerable<IndexDocument> Map(StoredDocument stored) =>
        stored.Document.Clauses.Select(clause => Map(stored.Document, clause));

    /// <summary>Title of the document and, where the clause stands in an attached part, the part's title.</summary>
    private static string TitleOf(PolicyDocument document, Clause clause)
    {
        var title = document.Metadata.Title?.Value ?? "";
        return clause.Part == 0 ? title : $"{title} {document.Parts[clause.Part].Title}";
    }

    public static string PathOf(Clause clause) =>
        string.Join(' ', clause.Path.Select(entry => entry.Title).Where(title => title.Length > 0));

    private static IndexDocument Map(PolicyDocument document, Clause clause)
    {
        var target = new IndexDocument(clause.Id);
        var (title, path) = (TitleOf(document, clause), PathOf(clause));
        foreach (var text in (string[])[title, path, clause.Text])
            target.AddText(IndexFields.Text, text).AddText(IndexFields.Pairs, text);
        target.SetInteger(IndexFields.TitleShare, ClausePassages.TitleShare((document.Metadata.Title?.Value.Length ?? 0) + path.Length, clause.Text.Length));
        target.SetInteger(IndexFields.Stretches, ClausePassages.CountStretches(TextFolder.Fold(clause.Text)));
        if (LegalRanks.Of(document.Metadata) is var rank and not LegalRank.Other)
            target.SetInteger(IndexFields.LegalRank, (long)rank);
        if (TextFingerprint.Of(clause.Text) is { } fingerprint)
            target.SetInteger(IndexFields.Fingerprint, fingerprint);
        target.AddKeyword(IndexFields.DocumentId, document.Id);
        foreach (var place in PlaceKeys.OfClause(ClausePlace.StepsOf(document, clause)).Distinct())
            target.AddKeyword(IndexFields.Place, place);
        AddMetadata(target, document.Metadata);
        foreach (var mention in clause.Departments)
            AddMention(target, mention);
        return target;
    }

    private static void AddMetadata(IndexDocument target, DocumentMetadata metadata)
    {
        target.AddKeyword(IndexFields.Validity, IndexFields.NameOf(metadata.ValidityStatus));
        if (metadata.Region is { Value: var region })
            AddRegion(target, region);
        if (metadata.Issuer is { Value: var issuer })
            target.AddKeyword(IndexFields.Issuer, issuer);
        if (metadata.DocNumber is { Value: var number })
            target.AddKeyword(IndexFields.DocNumber, DocumentNumber.Normalize(number));
        if (metadata.PublishedOn is { Value: var published })
            target.SetInteger(IndexFields.PublishedOn, IndexFields.AsNumber(published));
        if (metadata.WrittenOn is { Value: var written })
        {
            target.SetInteger(IndexFields.WrittenOn, IndexFields.AsNumber(written));
            target.AddKeyword(IndexFields.Year, written.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void AddRegion(IndexDocument target, Region region)
    {
        target.AddKeyword(IndexFields.City, region.Name);
        foreach (var name in region.Parents.Prepend(region.Name))
            target.AddKeyword(IndexFields.Region, name);
    }

    private static void AddMention(IndexDocument target, DepartmentMention mention)
    {
        var fullName = TextFolder.Simplify(mention.FullName);
        target.AddKeyword(IndexFields.Department, mention.Canonical);
        target.AddKeyword(IndexFields.DepartmentFull, fullName);
        target.AddKeyword(IndexFields.Role, IndexFields.NameOf(mention.Role));
        target.AddKeyword(IndexFields.Mention, IndexFields.MentionOf(mention.Canonical, mention.Role));
        target.AddKeyword(IndexFields.Mention, IndexFields.MentionOf(fullName, mention.Role));
    }
}
