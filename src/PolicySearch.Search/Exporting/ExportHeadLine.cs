using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Exporting;

/// <summary>The first line of a JSON Lines export, told from records by its one property.</summary>
/// <param name="Export">The head.</param>
internal sealed record ExportHeadLine(ExportHeadObject Export);

/// <summary>The head as a JSON object; see <see cref="ExportHead"/>.</summary>
internal sealed record ExportHeadObject(
    string Kind,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    long Found,
    TotalRelation FoundRelation,
    int? Limit,
    CorpusVersion Corpus,
    DateTimeOffset ExportedAt,
    IReadOnlyList<Notice> Notices)
{
    /// <summary>The object of a head.</summary>
    public static ExportHeadObject Of(ExportHead head) => new(
        head.Kind,
        head.Parameters.GroupBy(parameter => parameter.Key).ToDictionary(
            group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(parameter => parameter.Value)]),
        head.Found,
        head.FoundRelation,
        head.Limit,
        head.Corpus,
        head.ExportedAt,
        head.Notices);
}
