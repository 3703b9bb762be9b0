using System.Text;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Searching;
using PolicySearch.Engine.Segments;
using PolicySearch.Vectors;

namespace PolicySearch.Engine;

/// <summary>
/// A snapshot of the index at one commit, unchanged by later ones, for many threads at once. Document numbers are valid
/// for this searcher only. Where damage is met in a search, the segment is withdrawn and the search runs again without it.
/// </summary>
public sealed class IndexSearcher : IDisposable
{
    /// <summary>Vectors that the coarse pass leaves for any search, and for each hit: docs/performance.md has what other numbers miss.</summary>
    private const int MinimumCompared = 1000;

    private const int ComparedPerHit = 2;

    private readonly Snapshot _snapshot;
    private readonly FieldRules _fields;
    private readonly QueryRules _queries;
    private int _disposed;

    /// <param name="snapshot">Held by the caller for this searcher.</param>
    /// <param name="schema">The fields.</param>
    internal IndexSearcher(Snapshot snapshot, IndexSchema schema)
    {
        _snapshot = snapshot;
        _fields = new FieldRules(schema);
        _queries = new QueryRules(_fields);
    }

    /// <summary>Number of documents that are not deleted, those of withdrawn segments left out.</summary>
    public int DocCount => Ask(leaves => leaves.Sum(leaf => leaf.View.LiveCount));

    /// <summary>Whether a damaged segment is left out of all answers.</summary>
    public bool IsPartial => _snapshot.IsPartial;

    /// <summary>What the commit of this snapshot was given.</summary>
    public IReadOnlyDictionary<string, string> UserData => _snapshot.Manifest.UserData;

    /// <summary>The best hits of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="options">Counting, sorting, filter; null for the defaults.</param>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    public TopDocs Search(Query query, int limit, SearchOptions? options = null)
    {
        options ??= new SearchOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        Check(query, options.Filter);
        if (options.SortField is not null)
            _fields.Require(options.SortField, FieldKind.Integer);
        return Ask(leaves => new TopDocsCollector(query, limit, options).Collect(leaves, IsPartial));
    }

    /// <summary>All documents that match a query and pass a filter.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    public DocSet Matches(Query query, Filter? filter = null)
    {
        Check(query, filter);
        return Ask(leaves =>
        {
            var docs = new List<int>();
            new MatchVisitor(leaves, query, filter).ForEach((leaf, scorer) => docs.Add(leaf.DocBase + scorer.Doc));
            return new DocSet([.. docs], IsPartial);
        });
    }

    /// <summary>The documents whose vectors are nearest to <paramref name="query"/>, each by its best window.</summary>
    /// <param name="field">A vector field.</param>
    /// <param name="query">A vector of the schema's dimension; only its direction counts.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="filter">Only documents of this filter; the cost falls with it.</param>
    /// <param name="exact">
    /// Compares every vector. Otherwise a coarse pass over codes of one bit a component chooses, where there are many vectors,
    /// those that are compared: scores are the same, and nearly always the documents (docs/performance.md has the share).
    /// </param>
    /// <param name="compared">
    /// How many vectors the coarse pass leaves to be compared, at least <paramref name="limit"/>; null for 1,000 and two for each hit. The fewer, the more
    /// often a hit of a low rank is missed.
    /// </param>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind, or the vector is not fit for it.</exception>
    public VectorTopDocs SearchVectors(string field, ReadOnlySpan<float> query, int limit, Filter? filter = null, bool exact = false, int? compared = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfLessThan(compared ?? limit, limit, nameof(compared));
        _fields.Require(field, FieldKind.Vector);
        _fields.CheckVector(query);
        _queries.Check(filter);
        var quantized = new QuantizedQuery(query);
        var signs = exact ? null : new SignQuery(query);
        return Ask(leaves =>
        {
            var windows = leaves.Sum(leaf => leaf.View.Vectors(field).Layers.Sum(layer => (long)layer.Layer.WindowCount));
            var scan = new VectorScan(quantized, signs, limit, compared ?? MinimumCompared + ((long)limit * ComparedPerHit), windows);
            var weigher = new QueryWeigher(new IndexStatistics(leaves));
            foreach (var leaf in leaves)
            {
                var accepted = LiveBits.And(leaf, filter, weigher);
                scan.Scan(leaf.DocBase, leaf.View.Vectors(field), accepted);
                if (filter is not null)
                    leaf.Core.Bits.Return(accepted!);
            }

            return new VectorTopDocs(scan.Take(), IsPartial, scan.HasComparedAll);
        });
    }

    /// <summary>The most frequent values of a keyword field among documents, by count, equal ones by value (ordinal).</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no keyword field.</exception>
    public IReadOnlyList<FacetCount> Facet(string field, DocSet docs, int limit) => CountFacet(field, [.. docs.Docs], limit);

    /// <summary>The most frequent values of a keyword field among the matches of a query.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    public IReadOnlyList<FacetCount> Facet(string field, Query query, Filter? filter, int limit) =>
        Facet(field, Matches(query, filter), limit);

    /// <summary>The most frequent values of a keyword field among documents, in any order, each given once.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no keyword field.</exception>
    public IReadOnlyList<FacetCount> FacetOverDocs(string field, ReadOnlySpan<int> docs, int limit)
    {
        var sorted = docs.ToArray();
        Array.Sort(sorted);
        return CountFacet(field, sorted, limit);
    }

    /// <summary>Id of a document.</summary>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public string GetId(int doc) => AskOne(doc, (leaf, inSegment) => leaf.Core.ReadId(inSegment));

    /// <summary>Number of the document with an id; −1 where there is none.</summary>
    public int Find(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return Ask(leaves =>
        {
            foreach (var leaf in leaves)
            {
                if (leaf.View.Find(bytes) is >= 0 and var doc)
                    return leaf.DocBase + doc;
            }

            return -1;
        });
    }

    /// <summary>Values of a document in a keyword field, in the order of their UTF-8 bytes.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no keyword field.</exception>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public IReadOnlyList<string> GetKeywords(int doc, string field)
    {
        _fields.Require(field, FieldKind.Keyword);
        return AskOne<IReadOnlyList<string>>(doc, (leaf, inSegment) => KeywordsOf(leaf.Core, inSegment, field));
    }

    /// <summary>
    /// Values of many documents in a keyword field, which costs far less than asking for each. Documents of segments that were withdrawn since
    /// the set was made have none.
    /// </summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no keyword field.</exception>
    public KeywordTable GetKeywords(DocSet docs, string field)
    {
        _fields.Require(field, FieldKind.Keyword);
        var all = docs.Docs.ToArray();
        return Ask(leaves =>
        {
            var builder = new KeywordTableBuilder(field, all);
            foreach (var leaf in leaves)
                builder.Add(leaf);
            return builder.Build();
        });
    }

    /// <summary>Value of a document in an integer field; null where it has none.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no integer field.</exception>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public long? GetInteger(int doc, string field)
    {
        _fields.Require(field, FieldKind.Integer);
        return AskOne(doc, (leaf, inSegment) => leaf.Core.Integers(field)?.Of(inSegment));
    }

    /// <summary>Values of many documents in an integer field, in the order of the documents, which costs far less than asking for each; those of withdrawn segments have none.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no integer field.</exception>
    public long?[] GetIntegers(ReadOnlySpan<int> docs, string field)
    {
        _fields.Require(field, FieldKind.Integer);
        var asked = docs.ToArray();
        return Ask(leaves => IntegersOfDocs.Of(leaves, field, asked));
    }

    /// <summary>Vectors of a document as kept (unit length, int8 precision), one for each window; empty where it has none.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no vector field.</exception>
    /// <exception cref="IndexDamagedException">It stands in a withdrawn segment.</exception>
    public IReadOnlyList<float[]> GetVectors(int doc, string field)
    {
        _fields.Require(field, FieldKind.Vector);
        return AskOne<IReadOnlyList<float[]>>(doc, (leaf, inSegment) => leaf.View.Vectors(field).Decode(inSegment));
    }

    /// <summary>
    /// Cosines of a query and the vectors of some documents, in the order of the documents: one for each window, none where a document has no vectors
    /// or stands in a withdrawn segment. Costs far less than <see cref="GetVectors"/> for each.
    /// </summary>
    /// <param name="field">A vector field.</param>
    /// <param name="query">A vector of the schema's dimension; only its direction counts.</param>
    /// <param name="docs">The documents, in any order.</param>
    /// <exception cref="ArgumentException">The field is not in the schema or no vector field, or the vector is not fit for it.</exception>
    public IReadOnlyList<float[]> Cosines(string field, ReadOnlySpan<float> query, ReadOnlySpan<int> docs)
    {
        _fields.Require(field, FieldKind.Vector);
        _fields.CheckVector(query);
        var quantized = new QuantizedQuery(query);
        var asked = docs.ToArray();
        return Ask(leaves => CosinesOfDocs.Of(leaves, field, quantized, asked));
    }

    /// <summary>
    /// The terms of a field by number of documents, equal ones by term (ordinal); documents that are deleted and not merged away count too,
    /// as they do in scores. Reads the whole dictionary.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="isWanted">Which terms.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="ArgumentException">The field is not in the schema.</exception>
    public IReadOnlyList<FacetCount> FrequentTerms(string field, Func<string, bool> isWanted, int limit)
    {
        _fields.Require(field, FieldKind.Text);
        return Ask(leaves => FrequentTermsCounter.Count(leaves, field, isWanted, limit));
    }

    /// <summary>Number of documents without a vector in a field; known since the commit.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no vector field.</exception>
    public long MissingVectors(string field)
    {
        _fields.Require(field, FieldKind.Vector);
        return Ask(leaves => leaves.Sum(leaf => (long)leaf.View.LiveCount - leaf.View.CountWithVectors(field)));
    }

    /// <summary>The score of each of some documents; 0 where one does not match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="docs">The documents, in any order.</param>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    public float[] Score(Query query, ReadOnlySpan<int> docs)
    {
        Check(query, null);
        var asked = docs.ToArray();
        return Ask(leaves => ScoresOfDocs.Of(leaves, query, asked));
    }

    /// <summary>How the score of a document came about.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind.</exception>
    /// <exception cref="IndexDamagedException">The document stands in a withdrawn segment.</exception>
    public Explanation Explain(Query query, int doc)
    {
        Check(query, null);
        var home = AskOne(doc, (leaf, _) => leaf);
        return Ask(leaves => leaves.Contains(home)
            ? new QueryWeigher(new IndexStatistics(leaves)).Weigh(query).Explain(home, doc - home.DocBase)
            : throw new IndexDamagedException($"Index segment {home.Core.Name} is withdrawn."));
    }

    /// <summary>Gives the snapshot back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _snapshot.Release();
    }

    private static List<string> KeywordsOf(Segment segment, int doc, string field)
    {
        if (segment.Ordinals(field) is not { } column)
            return [];
        var values = new List<string>();
        foreach (var ordinal in column.Of(doc))
            values.Add(segment.Terms(field)!.ReadTerm(ordinal));
        return values;
    }

    private void Check(Query query, Filter? filter)
    {
        _queries.Check(query);
        _queries.Check(filter);
    }

    private IReadOnlyList<FacetCount> CountFacet(string field, int[] docs, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        _fields.Require(field, FieldKind.Keyword);
        return Ask(leaves =>
        {
            var counter = new FacetCounter(field);
            foreach (var leaf in leaves)
                counter.Count(leaf.Core, DocsOf(leaf, docs));
            return counter.Top(limit);
        });
    }

    /// <summary>Those of rising documents that stand in a segment, numbered as there.</summary>
    private static int[] DocsOf(SegmentLeaf leaf, int[] docs)
    {
        var from = LowerBound(docs, leaf.DocBase);
        var to = LowerBound(docs, leaf.DocBase + leaf.Core.DocCount);
        return Array.ConvertAll(docs[from..to], doc => doc - leaf.DocBase);
    }

    private static int LowerBound(int[] docs, int doc)
    {
        var index = Array.BinarySearch(docs, doc);
        return index >= 0 ? index : ~index;
    }

    /// <summary>The snapshot is held for the length of each question: a searcher that is disposed under a running search must not unmap its files.</summary>
    private T Ask<T>(Func<IReadOnlyList<SegmentLeaf>, T> question) => Hold(() => _snapshot.Run(question));

    private T AskOne<T>(int doc, Func<SegmentLeaf, int, T> question) => Hold(() => _snapshot.RunOn(doc, question));

    private T Hold<T>(Func<T> action)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0 || !_snapshot.TryAddRef(), this);
        try
        {
            return action();
        }
        finally
        {
            _snapshot.Release();
        }
    }
}
