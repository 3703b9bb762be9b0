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

    /// <summary>More than half of the distance of two floats.</summary>
    public const double Slack = 1e-6;

    /// <summary>What a sum of floats may lose by rounding, for each of its parts and with room to spare.</summary>
    private const float Rounding = 2.4e-7f;

    /// <summary>Bounds of any of two: the sum, where both match.</summary>
    public static void AddAny(Span<float> total, ReadOnlySpan<float> other)
    {
        var done = 0;
        for (; done + Vector<float>.Count <= total.Length; done += Vector<float>.Count)
            Any(new Vector<float>(total[done..]), new Vector<float>(other[done..])).CopyTo(total[done..]);
        for (; done < total.Length; done++)
            total[done] = Math.Max(total[done], other[done]) < 0 ? NoMatch : Math.Max(total[done], 0) + Math.Max(other[done], 0);
    }

    /// <summary>The same with bounds in steps; no steps mean no match.</summary>
    /// <param name="total">Receives the sums.</param>
    /// <param name="other">A number of steps for each range.</param>
    public static void AddAny(Span<float> total, in TermSteps other)
    {
        var done = 0;
        for (; done + Vector<byte>.Count <= total.Length; done += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(other.Steps.AsSpan(done)), out var low, out var high);
            AddAny(total[done..], low, other);
            AddAny(total[(done + Vector<ushort>.Count)..], high, other);
        }

        for (; done < total.Length; done++)
            total[done] = other[done] < 0 ? total[done] : Math.Max(total[done], 0) + other[done];
    }

    /// <summary>Bounds of both of two: the sum, and no match where one has none.</summary>
    public static void AddAll(Span<float> total, ReadOnlySpan<float> other)
    {
        var done = 0;
        for (; done + Vector<float>.Count <= total.Length; done += Vector<float>.Count)
        {
            var (a, b) = (new Vector<float>(total[done..]), new Vector<float>(other[done..]));
            var none = Vector.LessThan(Vector.Min(a, b), Vector<float>.Zero);
            Vector.ConditionalSelect(none, new Vector<float>(NoMatch), a + b).CopyTo(total[done..]);
        }

        for (; done < total.Length; done++)
            total[done] = Math.Min(total[done], other[done]) < 0 ? NoMatch : total[done] + other[done];
    }

    /// <summary>Bounds of the better of two.</summary>
    public static void Max(Span<float> total, ReadOnlySpan<float> other)
    {
        var done = 0;
        for (; done + Vector<float>.Count <= total.Length; done += Vector<float>.Count)
            Vector.Max(new Vector<float>(total[done..]), new Vector<float>(other[done..])).CopyTo(total[done..]);
        for (; done < total.Length; done++)
            total[done] = Math.Max(total[done], other[done]);
    }

    /// <summary>The lower of two bounds; no match where one has none.</summary>
    public static void Min(Span<float> total, ReadOnlySpan<float> other)
    {
        var done = 0;
        for (; done + Vector<float>.Count <= total.Length; done += Vector<float>.Count)
            Vector.Min(new Vector<float>(total[done..]), new Vector<float>(other[done..])).CopyTo(total[done..]);
        for (; done < total.Length; done++)
            total[done] = Math.Min(total[done], other[done]);
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

    /// <summary>The first range, not before one, whose bound is at least a number; the length where there is none.</summary>
    public static int Next(ReadOnlySpan<float> bounds, int from, float least)
    {
        var leasts = new Vector<float>(least);
        while (from + Vector<float>.Count <= bounds.Length && Vector.LessThanAll(new Vector<float>(bounds[from..]), leasts))
            from += Vector<float>.Count;
        while (from < bounds.Length && bounds[from] < least)
            from++;
        return from;
    }

    /// <summary>Makes up for the rounding of a sum.</summary>
    /// <param name="bounds">Sums.</param>
    /// <param name="parts">How many floats were added to each.</param>
    public static void Widen(Span<float> bounds, int parts) => Scale(bounds, 1f + ((parts + 2) * Rounding));

    /// <summary>Whether a sum of scores may, rounded once more, be as much as a threshold.</summary>
    public static bool Reaches(double sum, float threshold) => sum * (1 + Slack) >= threshold;

    private static void AddAny(Span<float> total, Vector<ushort> steps, in TermSteps other)
    {
        Vector.Widen(steps, out var low, out var high);
        AddAny(total, low, other);
        AddAny(total[Vector<float>.Count..], high, other);
    }

    private static void AddAny(Span<float> total, Vector<uint> steps, in TermSteps other)
    {
        var before = new Vector<float>(total);
        var bounds = (Vector.ConvertToSingle(Vector.AsVectorInt32(steps)) * other.Step) + new Vector<float>(other.Error);
        var sum = Vector.Max(before, Vector<float>.Zero) + bounds;
        Vector.ConditionalSelect(Vector.AsVectorSingle(Vector.Equals(steps, Vector<uint>.Zero)), before, sum).CopyTo(total);
    }

    private static Vector<float> Any(Vector<float> a, Vector<float> b)
    {
        var none = Vector.LessThan(Vector.Max(a, b), Vector<float>.Zero);
        return Vector.ConditionalSelect(none, new Vector<float>(NoMatch), Vector.Max(a, Vector<float>.Zero) + Vector.Max(b, Vector<float>.Zero));
    }
}
