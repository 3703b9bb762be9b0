using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Citing;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>
/// What a query cites, by itself or among other words: 民法典第三十六条, 包府发[2020]54号, 《…办法》, 公积金条例, 第三十六条. It comes first.
/// </summary>
/// <param name="Citation">What was cited, as it is cited right.</param>
/// <param name="Scope">The documents, or the clauses at the place that is cited without a document.</param>
/// <param name="ClauseIds">The clauses, in the order in which they come first; null where those of <paramref name="Scope"/> do that answer the rest of the query best.</param>
/// <param name="Rest">What the query says besides; empty where it says nothing else.</param>
internal sealed record CitedClauses(string Citation, Filter Scope, IReadOnlyList<string>? ClauseIds, string Rest)
{
    /// <summary>Clauses that come first at most, and of one document that is cited as a whole.</summary>
    public const int Most = 50;

    /// <summary>Clauses of each, where several documents may be meant.</summary>
    private const int MostOfSeveral = 3;

    /// <summary>What a query cites; null where it cites nothing, or where the corpus has nothing for it.</summary>
    public static CitedClauses? Of(CitationResolver resolver, string query)
    {
        if (resolver.ResolveQuery(query)?.Documents is { Count: > 0 } alone)
            return OfDocuments(alone, "");
        return resolver.ResolveWithin(query) is { Documents: { Count: > 0 } documents, Mention.Range: var range }
            ? OfDocuments(documents, Without(query, range))
            : OfPlace(query);
    }

    private static CitedClauses? OfDocuments(IReadOnlyList<ResolvedDocument> found, string rest)
    {
        ResolvedDocument[] placed = [.. found.Where(document => document.Places.Count > 0)];
        ResolvedDocument[] documents = placed.Length > 0 ? placed : [.. found];
        var most = documents.Length == 1 ? Most : MostOfSeveral;
        string[] clauses = [.. documents.SelectMany(document => ClausesOf(document).Take(most)).Distinct()];
        return clauses.Length == 0 ? null : new CitedClauses(
            documents[0].Places is [var place, ..] ? place.Citation : documents[0].Citation,
            new KeywordFilter(IndexFields.DocumentId, [.. documents.Select(document => document.Stored.Document.Id)]),
            rest.Length == 0 || placed.Length > 0 ? clauses : null,
            rest);
    }

    /// <summary>第三十六条 or （三）1. by itself, an article also among other words: of whatever document.</summary>
    private static CitedClauses? OfPlace(string query)
    {
        var trimmed = query.Trim();
        var place = PlaceReader.Read(trimmed, 0);
        var isAlone = place.Steps.Count > 0 && place.Range.Start == 0 && place.Range.End == trimmed.Length;
        for (var at = trimmed.IndexOf('第', StringComparison.Ordinal); !isAlone && at >= 0 && !IsArticle(place); at = trimmed.IndexOf('第', at + 1))
            place = PlaceReader.Read(trimmed, at);
        return (isAlone || IsArticle(place)) && PlaceKeys.OfCited(place.Steps) is { } key
            ? new CitedClauses(trimmed.Substring(place.Range.Start, place.Range.Length), new KeywordFilter(IndexFields.Place, key), null, Without(trimmed, place.Range))
            : null;
    }

    private static bool IsArticle(CitedPlace place) => place.Steps is [{ Unit: PlaceUnit.Article }, ..];

    private static string Without(string query, TextRange range) => $"{query[..range.Start]} {query[range.End..]}".Trim();

    private static IEnumerable<string> ClausesOf(ResolvedDocument document)
    {
        if (document.Places.Count > 0)
            return document.Places.SelectMany(place => place.All).Select(clause => clause.Id);
        var all = document.Stored.Document.Clauses;
        var ofPart = all.Where(clause => clause.Part == document.Part.Index).ToList();
        return (ofPart.Count > 0 ? ofPart : all).Select(clause => clause.Id);
    }
}
