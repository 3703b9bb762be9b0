using System.Text;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Turns filters into the sets of documents of one segment that pass them, deleted ones among them.</summary>
/// <param name="leaf">The segment.</param>
/// <param name="weigher">For filters that hold a query.</param>
internal sealed class FilterBits(SegmentLeaf leaf, QueryWeigher weigher)
{
    private readonly Segment _segment = leaf.Core;

    public ulong[] Of(Filter filter) => filter switch
    {
        KeywordFilter keyword => Keyword(keyword),
        IntegerFilter integer => Integer(integer),
        QueryFilter query => Matches(query),
        AndFilter and => And(and),
        OrFilter or => Or(or),
        NotFilter not => Not(Of(not.Filter)),
        _ => throw new ArgumentException($"There is no filter of type {filter.GetType().Name}.", nameof(filter)),
    };

    private ulong[] Keyword(KeywordFilter filter)
    {
        var bits = new ulong[BitSets.WordCount(_segment.DocCount)];
        if (_segment.Terms(filter.Field) is not { } terms)
            return bits;
        foreach (var value in filter.Values)
        {
            if (!terms.TryFind(Encoding.UTF8.GetBytes(value), out var info))
                continue;
            var postings = _segment.Postings(terms, info);
            while (postings.Next() != PostingsReader.NoMoreDocs)
                BitSets.Add(bits, postings.Doc);
        }

        return bits;
    }

    private ulong[] Integer(IntegerFilter filter)
    {
        var bits = new ulong[BitSets.WordCount(_segment.DocCount)];
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
        var bits = new ulong[BitSets.WordCount(_segment.DocCount)];
        if (weigher.Weigh(filter.Query).Scorer(leaf) is not { } scorer)
            return bits;
        while (scorer.Next() != Scorer.NoMoreDocs)
            BitSets.Add(bits, scorer.Doc);
        return bits;
    }

    private ulong[] And(AndFilter filter)
    {
        var bits = BitSets.All(_segment.DocCount);
        foreach (var part in filter.Filters)
        {
            var other = Of(part);
            for (var i = 0; i < bits.Length; i++)
                bits[i] &= other[i];
        }

        return bits;
    }

    private ulong[] Or(OrFilter filter)
    {
        var bits = new ulong[BitSets.WordCount(_segment.DocCount)];
        foreach (var part in filter.Filters)
        {
            var other = Of(part);
            for (var i = 0; i < bits.Length; i++)
                bits[i] |= other[i];
        }

        return bits;
    }

    private ulong[] Not(ulong[] bits)
    {
        var all = BitSets.All(_segment.DocCount);
        for (var i = 0; i < all.Length; i++)
            all[i] &= ~bits[i];
        return all;
    }
}
