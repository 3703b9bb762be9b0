using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;

namespace PolicySearch.Engine;

/// <summary>
/// A snapshot of the index at one commit, unchanged by later ones, for many threads at once. Document numbers are valid
/// for this searcher only. Where damage is met in a search, the segment is withdrawn and the search runs again without it.
/// </summary>
public sealed class IndexSearcher : IDisposable
{
    internal IndexSearcher()
    {
    }

    /// <summary>Number of documents that are not deleted, those of withdrawn segments left out.</summary>
    public int DocCount => throw new NotImplementedException();

    /// <summary>Whether a damaged segment is left out of all answers.</summary>
    public bool IsPartial => throw new NotImplementedException();

    /// <summary>What the commit of this snapshot was given.</summary>
    public IReadOnlyDictionary<string, string> UserData => throw new NotImplementedException();

    /// <summary>The best hits of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="options">Counting, sorting, filter; null for the defaults.</param>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    public TopDocs Search(Query query, int limit, SearchOptions? options = null) => throw new NotImplementedException();

    /// <summary>All documents that match a query and pass a filter.</summary>
    public DocSet Matches(Query query, Filter? filter = null) => throw new NotImplementedException();

    /// <summary>The documents whose vectors are nearest to <paramref name="query"/>, each by its best window; an exact scan.</summary>
    /// <param name="field">A vector field.</param>
    /// <param name="query">A vector of the schema's dimension; only its direction counts.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="filter">Only documents of this filter; the cost falls with it.</param>
    public VectorTopDocs SearchVectors(string field, ReadOnlySpan<float> query, int limit, Filter? filter = null) =>
        throw new NotImplementedException();

    /// <summary>The most frequent values of a keyword field among documents, by count, equal ones by value (ordinal).</summary>
    public IReadOnlyList<FacetCount> Facet(string field, DocSet docs, int limit) => throw new NotImplementedException();

    /// <summary>The most frequent values of a keyword field among the matches of a query.</summary>
    public IReadOnlyList<FacetCount> Facet(string field, Query query, Filter? filter, int limit) => throw new NotImplementedException();

    /// <summary>The most frequent values of a keyword field among documents, in any order, each given once.</summary>
    public IReadOnlyList<FacetCount> FacetOverDocs(string field, ReadOnlySpan<int> docs, int limit) => throw new NotImplementedException();

    /// <summary>Id of a document.</summary>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public string GetId(int doc) => throw new NotImplementedException();

    /// <summary>Number of the document with an id; −1 where there is none.</summary>
    public int Find(string id) => throw new NotImplementedException();

    /// <summary>Values of a document in a keyword field, in ordinal order.</summary>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public IReadOnlyList<string> GetKeywords(int doc, string field) => throw new NotImplementedException();

    /// <summary>Value of a document in an integer field; null where it has none.</summary>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public long? GetInteger(int doc, string field) => throw new NotImplementedException();

    /// <summary>Vectors of a document as kept (unit length, int8 precision), one for each window; empty where it has none.</summary>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public IReadOnlyList<float[]> GetVectors(int doc, string field) => throw new NotImplementedException();

    /// <summary>Number of documents without a vector in a field.</summary>
    public long MissingVectors(string field) => throw new NotImplementedException();

    /// <summary>Number of documents that have a term, deleted ones that are not merged away included.</summary>
    public int DocFrequency(string field, string term) => throw new NotImplementedException();

    /// <summary>How the score of a document came about.</summary>
    public Explanation Explain(Query query, int doc) => throw new NotImplementedException();

    /// <summary>Gives the snapshot back.</summary>
    public void Dispose()
    {
    }
}
