using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>Writes whole numbers with as many bits for each as the largest distance from the least of them needs, the lowest bit first; each can be read by itself.</summary>
internal static class PackedWriter
{
    private const int WordBits = 64;

    /// <param name="output">The file.</param>
    /// <param name="values">The numbers.</param>
    public static PackedEntry Write(BlockFileWriter output, ReadOnlySpan<long> values)
    {
        var (min, max) = values.IsEmpty ? (0L, 0L) : (long.MaxValue, long.MinValue);
        foreach (var value in values)
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        var entry = new PackedEntry(output.Position, values.Length, WidthOf(unchecked((ulong)(max - min))), min);
        var (word, filled) = (0UL, 0);
        foreach (var value in entry.Width == 0 ? [] : values)
        {
            var bits = unchecked((ulong)(value - min));
            word |= bits << filled;
            filled += entry.Width;
            if (filled < WordBits)
                continue;
            output.WriteInt64((long)word);
            filled -= WordBits;
            word = filled == 0 ? 0 : bits >> (entry.Width - filled);
        }

        if (filled > 0)
            output.WriteInt64((long)word);
        output.WriteInt64(0); // What a read of the last number takes in.
        return entry;
    }

    private static int WidthOf(ulong distance)
    {
        var width = WordBits - (int)ulong.LeadingZeroCount(distance);
        return width <= PackedEntry.MaxWidth ? width : WordBits;
    }
}
