using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Arithmetic on upper bounds of scores, one for each of the <see cref="DocRanges"/> of a segment. A negative bound
/// (<see cref="NoMatch"/>) says that the range has no match at all.
/// </summary>
internal static class RangeBounds
{
    public const float NoMatch = -1f;

    /// <summary>What a sum of floats may lose by rounding, for each of its parts and with room to spare.</summary>
    private const float Rounding = 2.4e-7f;

    /// <summary>More than half of the distance of two floats.</summary>
    public const double Slack = 1e-6;

    /// <summary>Bounds of any of two: the sum, where both match.</summary>
    public static void AddAny(Span<float> total, ReadOnlySpan<float> other)
    {
        var vectors = Vectors(total, other, out var others);
        for (var i = 0; i < vectors.Length; i++)
        {
            var sum = Vector.Max(vectors[i], Vector<float>.Zero) + Vector.Max(others[i], Vector<float>.Zero);
            vectors[i] = Vector.ConditionalSelect(Vector.LessThan(Vector.Max(vectors[i], others[i]), Vector<float>.Zero), vectors[i], sum);
        }

        for (var i = vectors.Length * Vector<float>.Count; i < total.Length; i++)
            total[i] = Math.Max(total[i], other[i]) < 0 ? NoMatch : Math.Max(total[i], 0) + Math.Max(other[i], 0);
    }

    /// <summary>Turns numbers of steps into bounds; no steps mean no match.</summary>
    /// <param name="steps">A number for each range.</param>
    /// <param name="step">What a step is worth.</param>
    /// <param name="error">Added to each.</param>
    /// <param name="bounds">Receives the bounds.</param>
    public static void FromSteps(ReadOnlySpan<byte> steps, float step, float error, Span<float> bounds)
    {
        var done = 0;
        for (; done + Vector<byte>.Count <= bounds.Length; done += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(steps[done..]), out var low, out var high);
            StepsToBounds(low, step, error, bounds[done..]);
            StepsToBounds(high, step, error, bounds[(done + Vector<ushort>.Count)..]);
        }

        for (; done < bounds.Length; done++)
            bounds[done] = steps[done] == 0 ? NoMatch : (steps[done] * step) + error;
    }

    /// <summary>Bounds of both of two: the sum, and no match where one has none.</summary>
    public static void AddAll(Span<float> total, ReadOnlySpan<float> other)
    {
        for (var i = 0; i < total.Length; i++)
            total[i] = Math.Min(total[i], other[i]) < 0 ? NoMatch : total[i] + other[i];
    }

    /// <summary>Bounds of the better of two.</summary>
    public static void Max(Span<float> total, ReadOnlySpan<float> other)
    {
        for (var i = 0; i < total.Length; i++)
            total[i] = Math.Max(total[i], other[i]);
    }

    /// <summary>The lower of two bounds; no match where one has none.</summary>
    public static void Min(Span<float> total, ReadOnlySpan<float> other)
    {
        for (var i = 0; i < total.Length; i++)
            total[i] = Math.Min(total[i], other[i]);
    }

    /// <summary>Multiplies; what is negative stays so.</summary>
    /// <param name="bounds">The bounds.</param>
    /// <param name="factor">Above 0.</param>
    public static void Scale(Span<float> bounds, float factor)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(bounds);
        foreach (ref var vector in vectors)
            vector *= factor;
        foreach (ref var bound in bounds[(vectors.Length * Vector<float>.Count)..])
            bound *= factor;
    }

    /// <summary>Makes up for the rounding of a sum.</summary>
    /// <param name="bounds">Sums.</param>
    /// <param name="parts">How many floats were added to each.</param>
    public static void Widen(Span<float> bounds, int parts) => Scale(bounds, 1f + ((parts + 2) * Rounding));

    /// <summary>Whether a sum of scores may, rounded once more, be as much as a threshold.</summary>
    public static bool Reaches(double sum, float threshold) => sum * (1 + Slack) >= threshold;

    private static void StepsToBounds(Vector<ushort> steps, float step, float error, Span<float> bounds)
    {
        Vector.Widen(steps, out var low, out var high);
        ToBounds(low, step, error).CopyTo(bounds);
        ToBounds(high, step, error).CopyTo(bounds[Vector<float>.Count..]);
    }

    private static Vector<float> ToBounds(Vector<uint> steps, float step, float error)
    {
        var bounds = (Vector.ConvertToSingle(Vector.AsVectorInt32(steps)) * step) + new Vector<float>(error);
        return Vector.ConditionalSelect(Vector.AsVectorSingle(Vector.Equals(steps, Vector<uint>.Zero)), new Vector<float>(NoMatch), bounds);
    }

    private static Span<Vector<float>> Vectors(Span<float> total, ReadOnlySpan<float> other, out ReadOnlySpan<Vector<float>> others)
    {
        others = MemoryMarshal.Cast<float, Vector<float>>(other[..total.Length]);
        return MemoryMarshal.Cast<float, Vector<float>>(total);
    }
}
