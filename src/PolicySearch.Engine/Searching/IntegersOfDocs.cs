using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Searching;

/// <summary>Values of chosen documents in an integer field.</summary>
internal static class IntegersOfDocs
{
    /// <summary>The values, in the order of the documents; null where one has none.</summary>
    public static long?[] Of(IReadOnlyList<SegmentLeaf> leaves, string field, int[] docs)
    {
        var values = new long?[docs.Length];
        foreach (var leaf in leaves)
        {
            if (leaf.Core.Integers(field) is not { } column)
                continue;
            for (var i = 0; i < docs.Length; i++)
            {
                if (leaf.Has(docs[i]))
                    values[i] = column.Of(docs[i] - leaf.DocBase);
            }
        }

        return values;
    }
}
