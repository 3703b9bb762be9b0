using System.Text;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>Turns a filter into the set of documents of one segment that pass it, deleted ones among them.</summary>
internal static class FilterBits
{
    public static ulong[] Of(Filter filter, Segment segment) => filter switch
    {
        KeywordFilter keyword => Keyword(keyword, segment),
        IntegerFilter integer => Integer(integer, segment),
        AndFilter and => And(and, segment),
        OrFilter or => Or(or, segment),
        NotFilter not => Not(Of(not.Filter, segment), segment),
        _ => throw new ArgumentException($"There is no filter of type {filter.GetType().Name}.", nameof(filter)),
    };

    private static ulong[] Keyword(KeywordFilter filter, Segment segment)
    {
        var bits = new ulong[BitSets.WordCount(segment.DocCount)];
        if (segment.Terms(filter.Field) is not { } terms)
            return bits;
        foreach (var value in filter.Values)
        {
            if (!terms.TryFind(Encoding.UTF8.GetBytes(value), out var info))
                continue;
            var postings = segment.Postings(terms, info);
            while (postings.Next() != PostingsReader.NoMoreDocs)
                BitSets.Add(bits, postings.Doc);
        }

        return bits;
    }

    private static ulong[] Integer(IntegerFilter filter, Segment segment)
    {
        var bits = new ulong[BitSets.WordCount(segment.DocCount)];
        if (segment.Integers(filter.Field) is not { } column)
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

    private static ulong[] And(AndFilter filter, Segment segment)
    {
        var bits = BitSets.All(segment.DocCount);
        foreach (var part in filter.Filters)
        {
            var other = Of(part, segment);
            for (var i = 0; i < bits.Length; i++)
                bits[i] &= other[i];
        }

        return bits;
    }

    private static ulong[] Or(OrFilter filter, Segment segment)
    {
        var bits = new ulong[BitSets.WordCount(segment.DocCount)];
        foreach (var part in filter.Filters)
        {
            var other = Of(part, segment);
            for (var i = 0; i < bits.Length; i++)
                bits[i] |= other[i];
        }

        return bits;
    }

    private static ulong[] Not(ulong[] bits, Segment segment)
    {
        var all = BitSets.All(segment.DocCount);
        for (var i = 0; i < all.Length; i++)
            all[i] &= ~bits[i];
        return all;
    }
}
