namespace PolicySearch.Engine.Scoring;

/// <summary>The stretches of documents for which scores are bounded, and which are left out or scored as a whole.</summary>
internal static class DocRanges
{
    public const int Shift = 9;

    /// <summary>Documents in a range, but for the last of a segment.</summary>
    public const int Size = 1 << Shift;

    private const int Words = Size / 64;

    public static int Count(int docCount) => (docCount + Size - 1) >> Shift;

    /// <summary>The words of a set that belong to a range.</summary>
    public static ReadOnlySpan<ulong> Of(ReadOnlySpan<ulong> bits, int range) =>
        bits.Slice(range * Words, Math.Min(Words, bits.Length - (range * Words)));

    /// <summary>Whether a set has a document of a range.</summary>
    public static bool Any(ReadOnlySpan<ulong> bits, int range) => Of(bits, range).ContainsAnyExcept(0UL);
}
