using System.Numerics;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// The scores of one term for small frequencies and every norm, computed once a query: scoring a posting is then a look-up
/// instead of a division. The numbers are those of <see cref="Bm25.Score(float, float, float)"/> to the bit.
/// </summary>
internal sealed class ScoreTable
{
    /// <summary>Frequencies 1 to this one are in the table.</summary>
    private const int MaxFreq = 4;

    private const int Norms = 256;

    private readonly float[] _scores = new float[MaxFreq * Norms];
    private readonly Bm25 _bm25;
    private readonly float _weight;

    public ScoreTable(Bm25 bm25, float weight)
    {
        (_bm25, _weight) = (bm25, weight);
        for (var freq = 1; freq <= MaxFreq; freq++)
            Fill(_scores.AsSpan((freq - 1) * Norms, Norms), freq);
    }

    /// <param name="freqLessOne">Frequency less 1.</param>
    /// <param name="norm">Norm of the document.</param>
    public float Score(uint freqLessOne, byte norm) => freqLessOne < MaxFreq
        ? _scores[(freqLessOne * Norms) + norm]
        : _bm25.Score(_weight, (int)freqLessOne + 1, norm);

    private void Fill(Span<float> scores, int freq)
    {
        var weights = new Vector<float>(_weight);
        var freqs = new Vector<float>(freq);
        for (var i = 0; i < Norms; i += Vector<float>.Count)
        {
            var inverseNorms = new Vector<float>(_bm25.InverseNorms[i..]);
            (weights - (weights / (Vector<float>.One + (freqs * inverseNorms)))).CopyTo(scores[i..]);
        }
    }
}
