using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Querying;

/// <summary>Makes hits of candidates and what the store holds of their clauses.</summary>
internal sealed class HitBuilder(IndexSearcher searcher, Highlighter highlighter, QueryPlan plan, Preferences? preferences, bool explain)
{
    private readonly QueryPart[] _parts = [.. plan.Parts];
    private readonly TermSequence[] _sequences = [.. plan.Parts.SelectMany(part => part.Sequences)];

    /// <summary>One hit.</summary>
    /// <param name="rank">Place in the whole list, from 1.</param>
    /// <param name="doc">The candidate.</param>
    /// <param name="stored">Its clause.</param>
    /// <param name="copies">Near copies of it.</param>
    public SearchHit Build(int rank, FusedDoc doc, StoredClause stored, IEnumerable<StoredClause> copies) => new()
    {
        Rank = rank,
        Score = doc.Score,
        ClauseId = stored.Clause.Id,
        DocumentId = stored.Document.Id,
        Text = stored.Clause.Text,
        Highlights = highlighter.Highlight(stored.Clause.Text, _sequences),
        Path = stored.Clause.Path,
        Marker = stored.Clause.Marker,
        Citation = stored.Clause.Citation,
        Departments = HitDepartment.Of(stored.Clause),
        Document = HitDocument.Of(stored.Document),
        Copies = [.. copies.Select(HitCopy.Of)],
        Explanation = explain ? Explain(doc) : null,
    };

    private HitExplanation Explain(FusedDoc doc) => new(
        doc.KeywordRank == 0 ? null : doc.KeywordRank,
        doc.KeywordRank == 0 ? null : doc.KeywordScore,
        doc.SemanticRank == 0 ? null : doc.SemanticRank,
        doc.SemanticScore == 0 ? null : doc.SemanticScore,
        [.. _parts.Select(part => new TermScore(part.Label, ScoreOf(part.Query, doc.Doc))).Where(term => term.Score > 0)],
        doc.PairScore > 0 ? doc.PairScore : null,
        [.. (preferences?.Of(doc.Doc) ?? []).Select(preference => new TermScore(IndexFields.NameOf(preference.Kind), (float)preference.Added))]);

    private float ScoreOf(Query query, int doc)
    {
        var explanation = searcher.Explain(query, doc);
        return explanation.IsMatch ? explanation.Value : 0;
    }
}
