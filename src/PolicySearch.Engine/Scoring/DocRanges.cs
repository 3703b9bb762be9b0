namespace PolicySearch.Engine.Scoring;

/// <summary>The stretches of documents for which scores are bounded, and which are left out or scored as a whole.</summary>
internal static class DocRanges
{
    public const int Shift = 3;

    /// <summary>Documents in a range, but for the last of a segment.</summary>
    public const int Size = 1 << Shift;

    public static int Count(int docCount) => (docCount + Size - 1) >> Shift;

    /// <summary>The documents of a set in a range, as bits.</summary>
    public static uint Of(ReadOnlySpan<ulong> bits, int range)
    {
        var from = range << Shift;
        return (uint)((bits[from >> 6] >> (from & 63)) & ((1UL << Size) - 1));
    }
}
