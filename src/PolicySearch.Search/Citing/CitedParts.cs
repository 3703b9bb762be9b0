using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing;

/// <summary>Which parts of a document a citation may mean.</summary>
internal static class CitedParts
{
    /// <summary>The parts, the likeliest first; at least one.</summary>
    public static IReadOnlyList<DocumentPart> Of(CitationMention mention, TitleMatch? match, PolicyDocument document)
    {
        var parts = document.Parts;
        if (mention.PartTitle is { } title && Titled(parts, title) is { Count: > 0 } named)
            return named;
        if (mention.Annex > 0 && parts.Where(part => part.Kind == DocumentPartKind.Annex && AnnexNumber(part, parts) == mention.Annex).ToList() is { Count: > 0 } annexes)
            return annexes;
        // A title that is not the notice's own means the plan that it issues; the notice is looked through all the same, and the other way round.
        var issued = mention.Title is { } cited && match is not null ? Titled(parts, cited) : [];
        var first = match == TitleMatch.Exact ? parts.Take(1) : issued.Concat(match is null ? [] : parts.Where(part => part.Kind == DocumentPartKind.Attached));
        return [.. first.Concat(parts.Where(part => part.Kind != DocumentPartKind.Annex)).Concat(parts).Distinct()];
    }

    private static List<DocumentPart> Titled(IReadOnlyList<DocumentPart> parts, string title)
    {
        var key = TitleForms.KeyOf(title);
        return [.. parts.Skip(1).Where(part => TitleForms.Of(part.Title, null).Any(form => form.Key.EndsWith(key, StringComparison.Ordinal)))];
    }

    private static int AnnexNumber(DocumentPart part, IReadOnlyList<DocumentPart> parts) =>
        PlaceReader.NumberIn(part.Marker) is var number and > 0 ? number
        : parts.Where(other => other.Kind == DocumentPartKind.Annex).TakeWhile(other => other != part).Count() + 1;
}
