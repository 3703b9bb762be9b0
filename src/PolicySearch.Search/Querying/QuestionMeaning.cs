using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicySearch.Search.Querying;

/// <summary>A question as vectors of unit length: as asked and, where it has everyday words, with their official terms behind it.</summary>
internal sealed class QuestionMeaning
{
    /// <summary>No vector: the list of meaning is empty.</summary>
    public static QuestionMeaning None { get; } = new([]);

    private readonly float[][] _vectors;

    /// <param name="vectors">The vectors; one or more of the same length.</param>
    public QuestionMeaning(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        _vectors = [.. vectors.Select(vector => Normalize(vector.ToArray()))];
        Mean = _vectors.Length == 1 ? _vectors[0] : Normalize(Sum(_vectors));
    }

    /// <summary>The vector that clauses are looked for with; empty without one.</summary>
    public float[] Mean { get; }

    /// <summary>True where there is nothing to look for with.</summary>
    public bool IsEmpty => Mean.Length == 0;

    /// <summary>How near a clause is: the mean of the cosine of its nearest text and of the whole of it, by whichever vector is nearer.</summary>
    /// <param name="texts">Vectors of the clause's texts.</param>
    /// <param name="whole">How many of them, from the first, are the windows over the whole clause; at least 1.</param>
    public float Nearness(IReadOnlyList<float[]> texts, int whole)
    {
        var nearest = float.MinValue;
        foreach (var vector in _vectors)
        {
            var (ofWhole, ofAny) = (float.MinValue, float.MinValue);
            for (var i = 0; i < texts.Count; i++)
            {
                ofAny = Math.Max(ofAny, Dot(vector, texts[i]));
                if (i < whole)
                    ofWhole = ofAny;
            }

            nearest = Math.Max(nearest, (ofWhole + ofAny) / 2);
        }

        return nearest;
    }

    /// <summary>Cosine of the question as asked to one text.</summary>
    public float Nearness(float[] text) => Dot(_vectors[0], text);

    private static float[] Sum(float[][] vectors)
    {
        var sum = new float[vectors.Length == 0 ? 0 : vectors[0].Length];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += vector[i];
        }

        return sum;
    }

    private static float[] Normalize(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        return length > 0 ? Array.ConvertAll(vector, component => component / length) : vector;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var lefts = MemoryMarshal.Cast<float, Vector<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < lefts.Length; i++)
            sum += lefts[i] * rights[i];
        var dot = Vector.Sum(sum);
        for (var i = lefts.Length * Vector<float>.Count; i < left.Length; i++)
            dot += left[i] * right[i];
        return dot;
    }
}
