using System.Buffers;

namespace PolicySearch.Engine.Scoring;

/// <summary>Bounds of one clause of a disjunction: steps where it is a term, otherwise floats, which are lent.</summary>
internal readonly struct ClauseBounds
{
    private ClauseBounds(TermSteps steps, float[]? floats) => (Steps, Floats) = (steps, floats);

    /// <summary>Where there are no <see cref="Floats"/>.</summary>
    public TermSteps Steps { get; }

    public float[]? Floats { get; }

    /// <summary>The bound of a range, without a branch on whether there is a match.</summary>
    /// <param name="range">The range.</param>
    /// <param name="bound">Meaningless where there is none.</param>
    /// <returns>1 where there is a match, otherwise 0.</returns>
    public int TryGet(int range, out float bound)
    {
        if (Floats is not null)
        {
            bound = Floats[range];
            return 1 - (BitConverter.SingleToInt32Bits(bound) >>> 31);
        }

        int steps = Steps.Steps[range];
        bound = (steps * Steps.Step) + Steps.Error;
        return -steps >>> 31;
    }

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
