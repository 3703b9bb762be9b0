using System.Text;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Scoring;

/// <summary>Turns filters into the sets of documents of one segment that pass them, deleted ones among them.</summary>
/// <param name="leaf">The segment.</param>
/// <param name="weigher">For filters that hold a query.</param>
internal sealed class FilterBits(SegmentLeaf leaf, QueryWeigher weigher)
{
    private readonly Segment _segment = leaf.Core;

    /// <summary>The documents, as a set of the segment's <see cref="BitsPool"/>, which the caller gives back.</summary>
    public ulong[] Of(Filter filter) => filter switch
    {
        KeywordFilter keyword => Keyword(keyword),
        IntegerFilter integer => Integer(integer),
        QueryFilter query => Matches(query),
        AndFilter { Filters: [] } => Complement(_segment.Bits.Rent()),
        AndFilter and => Combine(and.Filters, (bits, other) => bits & other),
        OrFilter { Filters: [] } => _segment.Bits.Rent(),
        OrFilter or => Combine(or.Filters, (bits, other) => bits | other),
        NotFilter not => Complement(Of(not.Filter)),
        _ => throw new ArgumentException($"There is no filter of type {filter.GetType().Name}.", nameof(filter)),
    };

    private ulong[] Keyword(KeywordFilter filter)
    {
        var bits = _segment.Bits.Rent();
        if (_segment.Terms(filter.Field) is not { } terms)
            return bits;
        foreach (var value in filter.Values)
        {
            if (_segment.KeywordSets.Find(filter.Field, value) is { } kept)
                BitSets.AddAll(bits, kept);
            else if (terms.TryFind(Encoding.UTF8.GetBytes(value), out var info))
                AddPostings(bits, terms, info, value);
        }

        return bits;
    }

    private void AddPostings(ulong[] bits, TermField terms, TermInfo info, string value)
    {
        var docs = _segment.KeywordSets.Keeps(info.DocFreq) ? new ulong[bits.Length] : bits;
        var postings = _segment.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
            BitSets.Add(docs, postings.Doc);
        postings.Release();
        if (docs == bits)
            return;
        _segment.KeywordSets.Keep(terms.Name, value, docs);
        BitSets.AddAll(bits, docs);
    }

    private ulong[] Integer(IntegerFilter filter)
    {
        var bits = _segment.Bits.Rent();
        if (_segment.Integers(filter.Field) is not { } column)
            return bits;
        var present = column.Present;
        var values = column.Values;
        var min = filter.Min ?? long.MinValue;
        var max = filter.Max ?? long.MaxValue;
        for (var doc = BitSets.Next(present, 0); doc >= 0; doc = BitSets.Next(present, doc + 1))
        {
            if (values[doc] >= min && values[doc] <= max)
                BitSets.Add(bits, doc);
        }

        return bits;
    }

    private ulong[] Matches(QueryFilter filter)
    {
        var bits = _segment.Bits.Rent();
        if (weigher.Weigh(filter.Query).Scorer(leaf) is not { } scorer)
            return bits;
        while (scorer.Next() != Scorer.NoMoreDocs)
            BitSets.Add(bits, scorer.Doc);
        scorer.Release();
        return bits;
    }

    private ulong[] Combine(IReadOnlyList<Filter> filters, Func<ulong, ulong, ulong> operation)
    {
        var bits = Of(filters[0]);
        foreach (var filter in filters.Skip(1))
        {
            var other = Of(filter);
            for (var i = 0; i < bits.Length; i++)
                bits[i] = operation(bits[i], other[i]);
            _segment.Bits.Return(other);
        }

        return bits;
    }

    private ulong[] Complement(ulong[] bits)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] = ~bits[i];
        if ((_segment.DocCount & 63) != 0)
            bits[^1] &= (1UL << (_segment.DocCount & 63)) - 1;
        return bits;
    }
}
