using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine.Scoring;

/// <summary>One term of a phrase.</summary>
/// <param name="postings">Its documents.</param>
/// <param name="positions">Its positions.</param>
/// <param name="bounds">Bounds of its scores.</param>
/// <param name="offset">Its position in the phrase.</param>
internal sealed class PhrasePart(PostingsReader postings, PositionsReader positions, TermBounds bounds, int offset)
{
    private int[] _starts = new int[16];

    public PostingsReader Postings => postings;

    public TermBounds Bounds => bounds;

    /// <summary>Where the phrase would have to begin for this term to stand at its place, for each occurrence in the current document, rising.</summary>
    public Span<int> ReadStarts()
    {
        var freq = postings.Freq;
        if (freq > _starts.Length)
            _starts = new int[freq * 2];
        var starts = _starts.AsSpan(0, freq);
        positions.Read(postings.PositionIndex, starts);
        foreach (ref var start in starts)
            start -= offset;
        return starts;
    }
}
