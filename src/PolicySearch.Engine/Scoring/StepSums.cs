using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Adds the bounds of the terms of a disjunction in 16 bits, a stretch of ranges after the other, so that sums stay in the
/// nearest cache. Every number is rounded up.
/// </summary>
internal static class StepSums
{
    /// <summary>With more terms the rounding would take too much of the 16 bits.</summary>
    private const int MaxTerms = 1024;

    /// <summary>What rounding may add to each term.</summary>
    private const int RoundedUp = 3;

    /// <summary>The largest sum in units, a little below what 16 bits hold: factors are in 256ths, steps in 255ths.</summary>
    private const int Units = 65_000;

    private const int Stretch = 1024;

    /// <param name="bounds">Receives the sums; <see cref="RangeBounds.NoMatch"/> where no term is.</param>
    /// <param name="terms">The terms.</param>
    public static void Fill(Span<float> bounds, ReadOnlySpan<TermSteps> terms)
    {
        if (Avx2.IsSupported && terms.Length <= MaxTerms)
            FillByUnits(bounds, terms);
        else
            FillByFloats(bounds, terms);
    }

    /// <summary>The judge: no sum is below its.</summary>
    internal static void FillByFloats(Span<float> bounds, ReadOnlySpan<TermSteps> terms)
    {
        bounds.Fill(RangeBounds.NoMatch);
        foreach (var term in terms)
            RangeBounds.AddAny(bounds, term);
    }

    private static void FillByUnits(Span<float> bounds, ReadOnlySpan<TermSteps> terms)
    {
        var most = 0.0;
        foreach (var term in terms)
            most += (term.Step * byte.MaxValue) + term.Error;
        var unit = (float)Math.Max(most / (Units - ((RoundedUp + 1) * terms.Length)), float.Epsilon);
        Span<ushort> sums = stackalloc ushort[Stretch];
        for (var start = 0; start < bounds.Length; start += Stretch)
        {
            var stretch = bounds[start..Math.Min(start + Stretch, bounds.Length)];
            sums.Clear();
            foreach (var term in terms)
                Add(sums[..stretch.Length], term.Steps.AsSpan(start), (ushort)Math.Ceiling(term.Step / unit * 256));
            ToBounds(sums[..stretch.Length], unit, stretch);
        }
    }

    /// <summary>Adds steps·factor / 256, rounded up and a little more for what a step leaves out.</summary>
    private static void Add(Span<ushort> sums, ReadOnlySpan<byte> steps, ushort factor)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(steps);
        var factors = Vector256.Create(factor);
        var done = 0;
        for (; done + Vector256<ushort>.Count <= sums.Length; done += Vector256<ushort>.Count)
        {
            var wide = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, (nuint)done)).AsUInt16();
            var roundedUp = Vector256.Min(wide, Vector256<ushort>.One) * Vector256.Create((ushort)RoundedUp);
            var units = Avx2.MultiplyHigh(wide << 8, factors) + roundedUp;
            (Vector256.LoadUnsafe(ref to, (nuint)done) + units).StoreUnsafe(ref to, (nuint)done);
        }

        for (; done < sums.Length; done++)
            sums[done] += (ushort)(((steps[done] * factor) >> 8) + (steps[done] == 0 ? 0 : RoundedUp));
    }

    private static void ToBounds(ReadOnlySpan<ushort> sums, float unit, Span<float> bounds)
    {
        var done = 0;
        for (; done + Vector<ushort>.Count <= sums.Length; done += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(sums[done..]), out var low, out var high);
            ToBounds(low, unit).CopyTo(bounds[done..]);
            ToBounds(high, unit).CopyTo(bounds[(done + Vector<float>.Count)..]);
        }

        for (; done < sums.Length; done++)
            bounds[done] = sums[done] == 0 ? RangeBounds.NoMatch : sums[done] * unit;
    }

    private static Vector<float> ToBounds(Vector<uint> sums, float unit) => Vector.ConditionalSelect(
        Vector.AsVectorSingle(Vector.Equals(sums, Vector<uint>.Zero)), new Vector<float>(RangeBounds.NoMatch), Vector.ConvertToSingle(Vector.AsVectorInt32(sums)) * unit);
}
