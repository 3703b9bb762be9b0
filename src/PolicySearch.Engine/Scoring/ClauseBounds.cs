using System.Buffers;

namespace PolicySearch.Engine.Scoring;

/// <summary>Bounds of one clause of a disjunction: steps where it is a term, otherwise floats, which are lent.</summary>
internal readonly struct ClauseBounds
{
    private ClauseBounds(TermSteps steps, float[]? floats) => (Steps, Floats) = (steps, floats);

    /// <summary>Where there are no <see cref="Floats"/>.</summary>
    public TermSteps Steps { get; }

    public float[]? Floats { get; }

    public float this[int range] => Floats is null ? Steps[range] : Floats[range];

    public static ClauseBounds Of(Scorer clause, int ranges)
    {
        if (clause is TermScorer term)
            return new ClauseBounds(term.Steps, null);
        var floats = ArrayPool<float>.Shared.Rent(ranges);
        clause.FillBounds(floats.AsSpan(0, ranges));
        return new ClauseBounds(default, floats);
    }

    public void Release()
    {
        if (Floats is not null)
            ArrayPool<float>.Shared.Return(Floats);
    }
}
