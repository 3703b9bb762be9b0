using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicySearch.Engine.Postings;

/// <summary>Turns the numbers of documents passed over into documents.</summary>
internal static class BlockSum
{
    /// <summary>Each value becomes the sum of all values up to its own, one more for each, and the document before the first.</summary>
    /// <param name="values">As many as a block has.</param>
    /// <param name="last">The document before the first; −1 where there is none.</param>
    public static void Run(Span<int> values, int last)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var sum = Vector128.Create(last);
        for (nuint i = 0; i < PackedBlock.Length; i += (nuint)Vector128<int>.Count)
        {
            var four = Vector128.LoadUnsafe(ref start, i) + Vector128<int>.One;
            four += Vector128.Shuffle(four, Vector128.Create(-1, 0, 1, 2)); // An index out of range gives 0.
            four += Vector128.Shuffle(four, Vector128.Create(-1, -1, 0, 1));
            sum = four + sum;
            sum.StoreUnsafe(ref start, i);
            sum = Vector128.Shuffle(sum, Vector128.Create(3));
        }
    }

    /// <summary>The judge of <see cref="Run"/>.</summary>
    internal static void RunScalar(Span<int> values, int last)
    {
        foreach (ref var value in values)
            value = last += value + 1;
    }
}
