using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing;

/// <summary>Says of a resolved citation whether what it names exists, and words it.</summary>
internal static class CitationJudge
{
    private const int SiblingsShown = 6;

    public static CheckedCitation Judge(string text, ResolvedCitation resolved, IPermalinks permalinks)
    {
        var mention = resolved.Mention;
        var hasPlace = mention.Place.Steps.Count > 0;
        var documents = resolved.Documents;
        // Of several documents with the title those count that have the place.
        var meant = hasPlace && documents.Any(document => document.Places.Count > 0) ? documents.Where(document => document.Places.Count > 0) : documents;
        var candidates = meant.SelectMany(document => CitationCandidate.Of(document, permalinks)).ToList();
        var status = StatusOf(documents, candidates, hasPlace);
        return new CheckedCitation
        {
            Range = mention.Range,
            Text = Slice(text, mention.Range),
            Title = mention.Title,
            DocNumber = mention.DocNumber,
            Place = hasPlace ? Slice(text, mention.Place.Range) : null,
            Status = status,
            DocumentExists = documents.Count > 0,
            ClauseExists = hasPlace && documents.Count > 0 ? documents.Any(document => document.Places.Count > 0) : null,
            Message = MessageOf(status, resolved, candidates),
            Candidates = candidates,
        };
    }

    private static CitationStatus StatusOf(IReadOnlyList<ResolvedDocument> documents, List<CitationCandidate> candidates, bool hasPlace)
    {
        if (documents.Count == 0)
            return CitationStatus.DocumentNotFound;
        if (IsContradictory(documents))
            return CitationStatus.Contradictory;
        if (hasPlace && documents.All(document => document.Places.Count == 0))
            return CitationStatus.ClauseNotFound;
        return candidates.Count > 1 ? CitationStatus.Ambiguous : CitationStatus.Found;
    }

    /// <summary>Title and number were cited, and no document has both.</summary>
    private static bool IsContradictory(IReadOnlyList<ResolvedDocument> documents) => documents.All(document => document.NumberMatches == false)
        || (documents.Any(document => document.TitleMatch is null && document.NumberMatches == true) && documents.Any(document => document.NumberMatches == false));

    private static string MessageOf(CitationStatus status, ResolvedCitation resolved, List<CitationCandidate> candidates) => status switch
    {
        CitationStatus.DocumentNotFound => $"库中没有{NameOf(resolved)}；它可能存在于库外。",
        CitationStatus.Contradictory => $"标题与文号不属于同一文件：{string.Join('；', candidates.Select(DescribeOwn).Distinct())}。",
        CitationStatus.ClauseNotFound => $"有此文件，但没有所引的条款。{Instead(resolved.Documents)}",
        CitationStatus.Ambiguous => $"有 {candidates.Count} 处与此引注相符，请补上文号或上级序号。",
        _ => candidates[0] is { NumberMatches: null, TitleMatch: TitleMatch.Ending or TitleMatch.Abbreviated } ? $"按简称找到：{candidates[0].Citation}。"
            : HasOtherTitle(resolved) ? $"文号相符，但标题不同：{candidates[0].Citation}。"
            : $"存在：{candidates[0].Citation}。",
    };

    private static bool HasOtherTitle(ResolvedCitation resolved) => resolved.Mention.Title is not null && resolved.Documents[0].TitleMatch is null;

    private static string NameOf(ResolvedCitation resolved) =>
        resolved.Mention.Title is { } title ? $"《{title}》" : $"文号为 {resolved.Mention.DocNumber} 的文件";

    private static string DescribeOwn(CitationCandidate candidate) => $"《{candidate.Title}》的文号是 {candidate.DocNumber ?? "未知"}";

    private static string Instead(IReadOnlyList<ResolvedDocument> documents) =>
        documents.FirstOrDefault(document => document.Siblings.Count > 0)?.Siblings is not { } siblings ? ""
        : siblings.Count <= SiblingsShown ? $"此处有：{string.Join(' ', siblings)}。"
        : $"此处共有 {siblings.Count} 个序号，自 {siblings[0]} 至 {siblings[^1]}。";

    private static string Slice(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
