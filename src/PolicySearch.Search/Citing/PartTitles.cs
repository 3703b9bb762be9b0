using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Citing;

/// <summary>
/// Finds documents by the title of a plan or annex that their own title does not name (a 批复 with its 规划): through the index, whose text holds the
/// titles of parts, then compared on the stored parts.
/// </summary>
internal sealed class PartTitles(Corpus corpus)
{
    private const float LeastShareOfWords = 0.9f;
    private const int MostHits = 50;
    private const int MostDocuments = 10;
    private readonly QueryTerms _terms = new(corpus.Analyzer);

    /// <summary>The documents with a part of this title.</summary>
    public IReadOnlyList<TitleHit> Find(string title)
    {
        var key = TitleForms.KeyOf(title);
        return
        [
            .. Likely(title)
                .Where(id => corpus.Store.GetDocument(id) is { } stored && stored.Document.Parts.Skip(1).Any(part => TitleForms.Of(part.Title, null).Any(form => form.Key == key)))
                .Select(id => new TitleHit(id, TitleMatch.Issued)),
        ];
    }

    private List<string> Likely(string title)
    {
        var terms = _terms.Analyze(title).Terms.Distinct().Select(term => (Query)new TermQuery(IndexFields.Text, term)).ToList();
        if (terms.Count == 0)
            return [];
        using var searcher = corpus.Acquire();
        return
        [
            .. searcher.Search(new BooleanQuery { Should = terms, MinimumShouldWeight = LeastShareOfWords }, MostHits).Hits
                .SelectMany(hit => searcher.GetKeywords(hit.Doc, IndexFields.DocumentId)).Distinct().Take(MostDocuments),
        ];
    }
}
