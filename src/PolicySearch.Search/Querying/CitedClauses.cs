using PolicySearch.Search.Citing;

namespace PolicySearch.Search.Querying;

/// <summary>The clauses that a query cites, where it is a citation and nothing else: 民法典第三十六条, 包府发[2020]54号, 《…办法》, 公积金条例.</summary>
/// <param name="Citation">What was cited, as it is cited right.</param>
/// <param name="DocumentIds">The documents.</param>
/// <param name="ClauseIds">The clauses, in the order in which they come first.</param>
internal sealed record CitedClauses(string Citation, IReadOnlyList<string> DocumentIds, IReadOnlyList<string> ClauseIds)
{
    /// <summary>Clauses that come first of one document that is cited as a whole.</summary>
    private const int MostOfOne = 50;

    /// <summary>Clauses of each, where several documents may be meant.</summary>
    private const int MostOfSeveral = 3;

    /// <summary>What a query cites; null where it is no citation, or where the corpus has nothing for it.</summary>
    public static CitedClauses? Of(CitationResolver resolver, string query)
    {
        if (resolver.ResolveQuery(query)?.Documents is not { Count: > 0 } found)
            return null;
        ResolvedDocument[] placed = [.. found.Where(document => document.Places.Count > 0)];
        ResolvedDocument[] documents = placed.Length > 0 ? placed : [.. found];
        var most = documents.Length == 1 ? MostOfOne : MostOfSeveral;
        string[] clauses = [.. documents.SelectMany(document => ClausesOf(document).Take(most)).Distinct()];
        return clauses.Length == 0 ? null : new CitedClauses(
            documents[0].Places is [var place, ..] ? place.Citation : documents[0].Citation,
            [.. documents.Select(document => document.Stored.Document.Id)],
            clauses);
    }

    private static IEnumerable<string> ClausesOf(ResolvedDocument document)
    {
        if (document.Places.Count > 0)
            return document.Places.SelectMany(place => place.All).Select(clause => clause.Id);
        var all = document.Stored.Document.Clauses;
        var ofPart = all.Where(clause => clause.Part == document.Part.Index).ToList();
        return (ofPart.Count > 0 ? ofPart : all).Select(clause => clause.Id);
    }
}
