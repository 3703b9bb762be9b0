using System.Buffers;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing;

/// <summary>
/// Finds the documents and clauses that citations mean: by title (the notice's or that of the plan it issues, whole or shortened), by 文号, and
/// by place in any way of writing its numbers. For many threads at once.
/// </summary>
public sealed partial class CitationResolver(Corpus corpus)
{
    /// <summary>Documents that are read for one citation; where more have its title, the first ones stand for them.</summary>
    private const int MaxDocuments = 10;
    private const int LongestBackReference = 4;

    /// <summary>Characters of a title that is named in running text.</summary>
    private const int LongestName = 30;
    private static readonly SearchValues<char> NotInTitles = SearchValues.Create("《》？?，。");
    private readonly TitleCatalog _titles = new(corpus.Store);
    private readonly PartTitles _parts = new(corpus);

    /// <summary>All citations of a text, in its order. 《办法》 by itself means the document cited last whose title ends so.</summary>
    public IReadOnlyList<ResolvedCitation> Resolve(string text) => Resolve(CitationReader.ReadAll(text));

    /// <summary>Citations of one text that were read already, in its order.</summary>
    public IReadOnlyList<ResolvedCitation> Resolve(IReadOnlyList<CitationMention> mentions)
    {
        var documents = new Dictionary<string, DocumentPlaces?>();
        List<ResolvedCitation> resolved = [];
        foreach (var mention in mentions)
            resolved.Add(new ResolvedCitation(mention, Documents(mention, BackReference(mention, resolved) ?? Find(mention), documents)));
        return resolved;
    }

    /// <summary>
    /// A query that is a citation and nothing else, brackets of the title not needed: 民法典第三十六条, 包府发[2020]54号, 54号文,
    /// 《…办法》三、（三）1. Null where it is none, or where nothing is found for it.
    /// </summary>
    public ResolvedCitation? ResolveQuery(string query)
    {
        if (ReadQuery(query.Trim()) is not { } mention)
            return null;
        var isPlain = !query.Contains('《', StringComparison.Ordinal) && mention.Place.Steps.Count == 0 && !EndOfTitle().IsMatch(query);
        return Find(mention, isWhole: isPlain) is { Count: > 0 } found ? new ResolvedCitation(mention, Documents(mention, found, [])) : null;
    }

    /// <summary>The first citation that stands in a query beside other words and means a document of the corpus; null where there is none.</summary>
    public ResolvedCitation? ResolveWithin(string query) =>
        CitationReader.ReadAll(query).Select(mention => Resolve([mention])[0]).FirstOrDefault(resolved => resolved.Documents.Count > 0);

    /// <summary>Documents that a query names by their title or a short form of it, in running text: 民法典 离婚冷静期. Their ids, each once.</summary>
    /// <param name="folded">The query.</param>
    /// <param name="words">Its words in order: a name begins and ends where words do.</param>
    internal IReadOnlyList<string> NamedIn(string folded, IReadOnlyList<TextRange> words)
    {
        HashSet<string> named = [];
        for (int first = 0, end = 0; first < words.Count; first++)
        {
            for (var last = words.Count - 1; last >= first && words[first].Start >= end; last--)
            {
                var length = words[last].End - words[first].Start;
                if (length > LongestName || !EndOfTitle().IsMatch(folded.AsSpan(words[first].Start, length))
                    || FindTitle(folded.Substring(words[first].Start, length), isWhole: true) is not { Count: > 0 } found)
                {
                    continue;
                }

                named.UnionWith(found.Take(MaxDocuments).Select(hit => hit.DocumentId));
                end = words[last].End;
            }
        }

        return [.. named];
    }

    /// <summary>Whether a document's title has a piece of text in it.</summary>
    internal bool TitleHas(string documentId, string piece) => _titles.TitleHas(documentId, piece);

    /// <summary>Reads a citation that a query is as a whole.</summary>
    private static CitationMention? ReadQuery(string query)
    {
        if (CitationReader.ReadAll(query) is [var first, ..] && first.Range.Start == 0 && Covers(query, first.Range.End))
            return first;
        var whole = new TextRange(0, query.Length);
        if (RunningNumber().IsMatch(query))
            return new CitationMention(whole, null, query.TrimEnd('文', '件').TrimStart('第'), null, 0, CitedPlace.None);
        var place = PlaceAtEnd().Match(query);
        var at = place.Success ? place.Index : query.Length;
        var title = query[..at].Trim().TrimEnd('的', '中');
        return title.Length is < 2 or > 100 || title.AsSpan().ContainsAny(NotInTitles) ? null
            : new CitationMention(whole, title, null, null, 0, PlaceReader.Read(query, at));
    }

    private static bool Covers(string query, int end) => query.AsSpan(end).Trim(" \u3000。，？?").Length == 0;

    private static IReadOnlyList<TitleHit>? BackReference(CitationMention mention, List<ResolvedCitation> before) =>
        mention is { DocNumber: null, Title: { Length: <= LongestBackReference } title }
        && TitleForms.KeyOf(title) is var key
        && before.SelectMany(earlier => earlier.Documents).LastOrDefault(document => EndsIn(document, key)) is { } meant
            ? [new TitleHit(meant.Stored.Document.Id, TitleMatch.Ending)]
            : null;

    private static bool EndsIn(ResolvedDocument document, string key) =>
        TitleForms.Of(document.Stored.Document.Metadata.Title?.Value ?? "", null).Any(form => form.Key.EndsWith(key, StringComparison.Ordinal));

    /// <summary>Documents with the title and number; where they have none in common, those with either.</summary>
    private List<TitleHit> Find(CitationMention mention, bool isWhole = false)
    {
        var byTitle = mention.Title is null ? [] : FindTitle(mention.Title, isWhole);
        var byNumber = mention.DocNumber is null ? [] : _titles.FindNumber(mention.DocNumber);
        var numbered = byNumber.Select(hit => hit.DocumentId).ToHashSet();
        var both = byTitle.Where(hit => numbered.Contains(hit.DocumentId)).ToList();
        return both.Count > 0 ? both : [.. byNumber, .. byTitle];
    }

    private IReadOnlyList<TitleHit> FindTitle(string title, bool isWhole)
    {
        var found = _titles.FindTitle(title, isWhole);
        if (found.Count == 0 && ShortNames.FullOf(title) is { } full)
            found = [.. _titles.FindTitle(full, isWhole: true).Select(hit => hit with { Match = TitleMatch.Abbreviated })];
        return found.Count > 0 || isWhole ? found : _parts.Find(title);
    }

    private List<ResolvedDocument> Documents(CitationMention mention, IReadOnlyList<TitleHit> found, Dictionary<string, DocumentPlaces?> read)
    {
        List<ResolvedDocument> documents = [];
        foreach (var hit in found.Take(MaxDocuments))
        {
            if (!read.TryGetValue(hit.DocumentId, out var places))
                read[hit.DocumentId] = places = corpus.Store.GetDocument(hit.DocumentId) is { } stored ? new DocumentPlaces(stored) : null;
            if (places is not null)
                documents.Add(Resolve(mention, hit, places));
        }

        return documents;
    }

    private static ResolvedDocument Resolve(CitationMention mention, TitleHit hit, DocumentPlaces places)
    {
        var number = places.Document.Metadata.DocNumber?.Value;
        bool? numberMatches = mention.DocNumber is null ? null : number is not null && IsNumber(number, mention.DocNumber);
        var parts = CitedParts.Of(mention, hit.Match, places.Document);
        var resolved = new ResolvedDocument(places.Stored, hit.Match, numberMatches, parts[0], places.CitationOf(parts[0]), [], []);
        if (mention.Place.Steps.Count == 0)
            return resolved;
        foreach (var part in parts)
        {
            if (places.Find(part, mention.Place.Steps) is { Count: > 0 } found)
                return resolved with { Part = part, Citation = places.CitationOf(part), Places = found };
        }

        return resolved with { Siblings = places.Siblings(parts[0], mention.Place.Steps) };
    }

    private static bool IsNumber(string number, string cited)
    {
        var (own, asked) = (DocumentNumber.Normalize(number), DocumentNumber.Normalize(cited));
        return own == asked || own.EndsWith($"〕{asked}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^第?[0-9０-９]{1,4}号(?:文件?)?$")]
    private static partial Regex RunningNumber();

    /// <summary>What ends so may be the short name of a document: 公积金条例.</summary>
    [GeneratedRegex(@"^\S{2,}(?:条例|條例|办法|辦法|规定|細則|细则|规则|意见|方案|规划|计划|纲要|决定|法|法典)$")]
    private static partial Regex EndOfTitle();

    [GeneratedRegex(@"(?:第?[ ]*[0-9０-９零〇一二三四五六七八九十百千]{1,8}[ ]*[条條](?:之[一二三四五六七八九十]{1,3})?|[一二三四五六七八九十]{1,4}、|[（(][ ]*[0-9０-９一二三四五六七八九十]{1,3}[ ]*[）)])[^，。？?《》]{0,30}$")]
    private static partial Regex PlaceAtEnd();
}
