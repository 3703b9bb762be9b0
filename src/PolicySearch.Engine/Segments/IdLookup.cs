using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine.Segments;

/// <summary>Finds documents by their ids.</summary>
internal static class IdLookup
{
    /// <summary>The live document with an id; −1 where there is none. Deleted documents with the same id may stand beside it.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="live">Bits of the live documents; empty for all.</param>
    /// <param name="id">The id in UTF-8.</param>
    public static int Find(Segment segment, ReadOnlySpan<ulong> live, ReadOnlySpan<byte> id)
    {
        var terms = segment.IdTerms;
        if (!terms.TryFind(id, out var info))
            return -1;
        var postings = segment.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
        {
            if (live.IsEmpty || BitSets.Contains(live, postings.Doc))
                return postings.Doc;
        }

        return -1;
    }
}
