using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Merging;

/// <summary>One field of one segment that is merged.</summary>
/// <param name="segment">The segment.</param>
/// <param name="terms">Dictionary of the field.</param>
/// <param name="docMap">New number of each document; −1 for a deleted one.</param>
/// <param name="order">Place of the segment among the sources.</param>
internal sealed class MergeSource(Segment segment, TermField terms, int[] docMap, int order)
{
    private int[] _positions = new int[64];

    public int Order => order;

    public TermCursor Cursor { get; } = terms.Enumerate();

    /// <summary>Adds the live documents of the cursor's term.</summary>
    public void CopyPostings(FieldWriter writer)
    {
        var postings = segment.Postings(terms, Cursor.Info);
        var positions = terms.Detail == PostingsDetail.Positions ? segment.Positions(Cursor.Info) : null;
        var index = 0L;
        while (postings.Next() != PostingsReader.NoMoreDocs)
        {
            if (docMap[postings.Doc] is >= 0 and var target)
            {
                writer.AddDoc(target, postings.Freq);
                CopyPositions(writer, positions, index, postings.Freq);
            }

            index += postings.Freq;
        }
    }

    private void CopyPositions(FieldWriter writer, PositionsReader? positions, long index, int freq)
    {
        if (positions is null)
            return;
        if (freq > _positions.Length)
            _positions = new int[freq * 2];
        positions.Read(index, _positions.AsSpan(0, freq));
        for (var i = 0; i < freq; i++)
            writer.AddPosition(_positions[i]);
    }
}
