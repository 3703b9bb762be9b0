using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// BM25 with the arithmetic of Lucene 10's BM25Similarity, float by float:
/// idf = ln(1 + (N − n + 0.5) / (n + 0.5)), score = w − w / (1 + f / (k1·(1 − b + b·length/average))).
/// The factor k1 + 1 of the textbooks is left out, as in Lucene since version 8.
/// </summary>
internal sealed class Bm25
{
    public const float K1 = 1.2f;

    public const float B = 0.75f;

    private readonly float[] _inverseNorms = new float[256];
    private ScoreTable? _saturation;

    /// <param name="docCount">Documents that have the field.</param>
    /// <param name="sumTotalFreq">All occurrences in the field.</param>
    public Bm25(long docCount, long sumTotalFreq)
    {
        AverageLength = (float)(sumTotalFreq / (double)docCount);
        for (var norm = 0; norm < _inverseNorms.Length; norm++)
            _inverseNorms[norm] = 1f / (K1 * ((1 - B) + (B * SmallFloat.Decode((byte)norm) / AverageLength)));
    }

    public float AverageLength { get; }

    /// <summary>Scores of the weight 1.</summary>
    public ScoreTable Saturation => _saturation ??= new ScoreTable(this, 1f).Prepare(long.MaxValue);

    /// <summary>For each norm, 1 / (k1·(1 − b + b·length/average)).</summary>
    public ReadOnlySpan<float> InverseNorms => _inverseNorms;

    public static float Idf(long docFreq, long docCount) =>
        (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <param name="weight">Boost times idf.</param>
    /// <param name="freq">Occurrences in the document.</param>
    /// <param name="norm">Norm of the document.</param>
    public float Score(float weight, float freq, byte norm) => Score(weight, freq, _inverseNorms[norm]);

    internal static float Score(float weight, float freq, float inverseNorm) => weight - (weight / (1f + (freq * inverseNorm)));
}
