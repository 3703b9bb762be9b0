using System.Buffers;
using System.Numerics;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// The scores of one term. For many postings they are computed once a query for small frequencies and every norm: scoring a
/// posting is then a look-up instead of a division, with the same number to the bit.
/// </summary>
internal sealed class ScoreTable(Bm25 bm25, float weight)
{
    /// <summary>Frequencies 1 to this one are in the table.</summary>
    private const int MaxFreq = 4;

    private const int Norms = 256;

    private const int Size = MaxFreq * Norms;

    private const int MinPostings = 1024;

    private float[] _scores = [];

    /// <summary>Computes the table, if it is worth it.</summary>
    /// <param name="postings">How many postings may be scored.</param>
    public ScoreTable Prepare(long postings)
    {
        if (_scores.Length > 0 || postings < MinPostings)
            return this;
        var scores = ArrayPool<float>.Shared.Rent(Size);
        for (var freq = 1; freq <= MaxFreq; freq++)
            Fill(scores.AsSpan((freq - 1) * Norms, Norms), freq);
        _scores = scores;
        return this;
    }

    /// <summary>Gives back what was lent; a table that is prepared again is computed again.</summary>
    public void Release()
    {
        if (_scores.Length > 0)
            ArrayPool<float>.Shared.Return(_scores);
        _scores = [];
    }

    /// <param name="freqLessOne">Frequency less 1.</param>
    /// <param name="norm">Norm of the document.</param>
    public float Score(uint freqLessOne, byte norm)
    {
        var scores = _scores;
        var index = ((ulong)freqLessOne * Norms) + norm;
        return index < Size && index < (ulong)scores.Length ? scores[index] : bm25.Score(weight, (int)freqLessOne + 1, norm);
    }

    private void Fill(Span<float> scores, int freq)
    {
        var weights = new Vector<float>(weight);
        var freqs = new Vector<float>(freq);
        for (var i = 0; i < Norms; i += Vector<float>.Count)
        {
            var inverseNorms = new Vector<float>(bm25.InverseNorms[i..]);
            (weights - (weights / (Vector<float>.One + (freqs * inverseNorms)))).CopyTo(scores[i..]);
        }
    }
}
