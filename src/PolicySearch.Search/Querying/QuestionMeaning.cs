namespace PolicySearch.Search.Querying;

/// <summary>A question as vectors of unit length: as asked and, where it has everyday words, with their official terms behind it.</summary>
internal sealed class QuestionMeaning
{
    /// <summary>No vector: the list of meaning is empty.</summary>
    public static QuestionMeaning None { get; } = new([]);

    /// <param name="vectors">The vectors, that of the question as asked first; all of the same length.</param>
    public QuestionMeaning(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        Vectors = [.. vectors.Select(vector => Normalize(vector.ToArray()))];
        Mean = Vectors.Count == 1 ? Vectors[0] : Normalize(Sum(Vectors));
    }

    /// <summary>Its vectors, that of the question as asked first.</summary>
    public IReadOnlyList<float[]> Vectors { get; }

    /// <summary>The vector that clauses are looked for with; empty without one.</summary>
    public float[] Mean { get; }

    /// <summary>True where there is nothing to look for with.</summary>
    public bool IsEmpty => Mean.Length == 0;

    /// <summary>How near a clause is: the mean of the cosine of its nearest text and of the whole of it, by whichever vector of the question is nearer.</summary>
    /// <param name="cosines">For each vector those of the clause's texts, the windows over the whole clause first; at least one.</param>
    /// <param name="stretches">How many of the texts, the last ones, are stretches of it; never the first.</param>
    public static float Nearness(IEnumerable<float[]> cosines, int stretches) => cosines.Max(ofTexts => Nearness(ofTexts, stretches));

    private static float Nearness(ReadOnlySpan<float> cosines, int stretches)
    {
        var whole = Math.Max(1, cosines.Length - stretches);
        return (Largest(cosines[..whole]) + Largest(cosines)) / 2;
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = values[0];
        foreach (var value in values)
            largest = Math.Max(largest, value);
        return largest;
    }

    private static float[] Sum(IReadOnlyList<float[]> vectors)
    {
        var sum = new float[vectors.Count == 0 ? 0 : vectors[0].Length];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += vector[i];
        }

        return sum;
    }

    private static float[] Normalize(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(component => component * component));
        return length > 0 ? Array.ConvertAll(vector, component => component / length) : vector;
    }
}
