using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Looks for quotations: at the cited place, in the cited document, then in the whole corpus through the index.</summary>
internal sealed class QuotationFinder(Corpus corpus, DocumentTexts documents, IPermalinks permalinks)
{
    private const int MostTerms = 64;
    private const int MostHits = 100;
    private const int MostDocuments = 10;
    private const int MostEdited = 3;
    private const float LeastShareOfWords = 0.3f;
    private readonly QueryTerms _terms = new(corpus.Analyzer);

    /// <summary>Checks a quotation.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="citations">The citations of its text.</param>
    /// <param name="citedBy">Which of them it belongs to.</param>
    public CheckedQuotation Check(Quotation quotation, IReadOnlyList<ResolvedCitation> citations, int? citedBy)
    {
        var comparer = new QuoteComparer(quotation);
        var cited = citedBy is { } index ? citations[index] : null;
        var there = cited is null ? null : FindCited(comparer, cited);
        if (there is { IsWhereCited: true, Match.Status: QuoteStatus.Exact } exact)
            return Answer(quotation, citedBy, exact.Match, true, []);
        var everywhere = FindEverywhere(comparer, quotation.Text);
        // What is exact elsewhere is told even where the cited document has it nearly; else the cited document comes first.
        if (there is { } near && (near.IsWhereCited || near.Match.Status == QuoteStatus.Exact || everywhere is not [{ Status: QuoteStatus.Exact }, ..]))
            return Answer(quotation, citedBy, near.Match, near.IsWhereCited, [.. everywhere.Where(match => match.Status == QuoteStatus.Exact)]);
        bool? isWhereCited = cited is null ? null : false;
        return everywhere is [var best, .. var others]
            ? Answer(quotation, citedBy, best, isWhereCited, [.. others.Where(match => match.Status == QuoteStatus.Exact)])
            : Answer(quotation, citedBy, null, isWhereCited, []);
    }

    /// <summary>The best match in the cited documents, and whether it lies at the cited place.</summary>
    private CitedMatch? FindCited(QuoteComparer comparer, ResolvedCitation cited)
    {
        CitedMatch? best = null;
        foreach (var candidate in cited.Documents)
        {
            var text = documents.Get(candidate.Stored.Document);
            var places = cited.Mention.Place.Steps.Count == 0 ? [new TextRange(0, text.Text.Length)] : candidate.Places.Select(RangeOf);
            foreach (var place in places)
                Take(comparer.Find(text, place), true);
            if (best is null)
                Take(comparer.Find(text, new TextRange(0, text.Text.Length)), false);
        }

        return best;

        void Take(QuoteMatch? match, bool isWhereCited)
        {
            if (match is not null && (best is null || Rank(match, isWhereCited) > Rank(best.Value.Match, best.Value.IsWhereCited)))
                best = new CitedMatch(match, isWhereCited);
        }
    }

    private static double Rank(QuoteMatch match, bool isWhereCited) =>
        match.Similarity + (isWhereCited ? 2 : 0) + (match.Status == QuoteStatus.Exact ? 1 : 0);

    private static TextRange RangeOf(ResolvedPlace place) => TextRange.Between(
        place.All.Min(clause => clause.Range.Start), place.All.Max(clause => clause.Range.End));

    /// <summary>Matches in the documents that share most words with a quotation, the best first.</summary>
    private List<QuoteMatch> FindEverywhere(QuoteComparer comparer, string quoted)
    {
        var texts = Likely(quoted).Select(documents.Get).OfType<DocumentText>().ToList();
        var matches = texts.Select(text => comparer.Find(text, new TextRange(0, text.Text.Length), isEdited: false)).OfType<QuoteMatch>().ToList();
        if (matches.Count == 0)
            matches = [.. texts.Take(MostEdited).Select(text => comparer.Find(text, new TextRange(0, text.Text.Length))).OfType<QuoteMatch>()];
        return [.. matches.OrderBy(match => match.Status).ThenByDescending(match => match.Similarity)];
    }

    /// <summary>Ids of the documents whose clauses share most words with a text.</summary>
    private List<string> Likely(string text)
    {
        var terms = _terms.Analyze(text).Terms.Distinct().Take(MostTerms).Select(term => (Query)new TermQuery(IndexFields.Text, term)).ToList();
        if (terms.Count == 0)
            return [];
        using var searcher = corpus.Acquire();
        var query = new BooleanQuery { Should = terms, MinimumShouldWeight = LeastShareOfWords };
        return
        [
            .. searcher.Search(query, MostHits).Hits
                .SelectMany(hit => searcher.GetKeywords(hit.Doc, IndexFields.DocumentId))
                .Distinct().Take(MostDocuments),
        ];
    }

    private CheckedQuotation Answer(Quotation quotation, int? citedBy, QuoteMatch? match, bool? isWhereCited, IReadOnlyList<QuoteMatch> others)
    {
        var found = match is null ? null : PlaceOf(match);
        return new CheckedQuotation
        {
            Range = quotation.Range,
            Text = quotation.Text,
            Status = match?.Status ?? QuoteStatus.NotFound,
            Message = QuoteWording.Of(match, found, isWhereCited),
            CitedBy = citedBy,
            IsWhereCited = isWhereCited,
            Similarity = match?.Similarity ?? 0,
            Found = found,
            Differences = match?.Differences ?? [],
            AlsoIn = [.. others.Where(other => other.Document != match?.Document).Select(PlaceOf)],
        };
    }

    private QuotedPlace PlaceOf(QuoteMatch match)
    {
        var document = match.Document.Document;
        var clauses = match.Document.ClausesIn(match.Range);
        var only = clauses is [var clause] && clause.Range.Start <= match.Range.Start && clause.Range.End >= match.Range.End ? clause : null;
        return new QuotedPlace(
            document.Id,
            [.. clauses.Select(touched => touched.Id)],
            clauses.Count > 0 ? clauses[0].Citation : CitationOfPart(document, match.Range),
            clauses.Count > 0 ? permalinks.ToClause(clauses[0].Id) : permalinks.ToDocument(document.Id),
            match.Range,
            only is null ? null : new TextRange(match.Range.Start - only.Range.Start, match.Range.Length),
            match.Document.Text.Substring(match.Range.Start, match.Range.Length));
    }

    private static string CitationOfPart(PolicyDocument document, TextRange range)
    {
        var part = document.Parts.LastOrDefault(part => part.Range.Start <= range.Start) ?? document.Parts[0];
        return CitationFormatter.Format(document.Metadata.Title?.Value ?? "", document.Metadata.DocNumber?.Value, part, "");
    }

    /// <summary>A match in a cited document.</summary>
    /// <param name="Match">The match.</param>
    /// <param name="IsWhereCited">Whether it lies at the cited place.</param>
    private readonly record struct CitedMatch(QuoteMatch Match, bool IsWhereCited);
}
