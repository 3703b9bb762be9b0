using System.Text;
using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine.Segments;

/// <summary>Deletes the documents of a segment that have a value in a keyword field.</summary>
internal static class KeywordDeletion
{
    public static void Apply(WorkingSegment segment, string field, string value)
    {
        if (segment.Core.Terms(field) is not { } terms || !terms.TryFind(Encoding.UTF8.GetBytes(value), out var info))
            return;
        var postings = segment.Core.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
            segment.Delete(postings.Doc);
    }
}
