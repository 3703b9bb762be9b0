using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>Packed whole numbers in a file, read all together or a few by themselves.</summary>
internal readonly struct PackedNumbers(BlockFile file, PackedEntry entry)
{
    public PackedSpan All => new(file.Slice(entry.Offset, entry.Length), entry);

    /// <summary>Numbers from one on; reads the bytes of these and no more.</summary>
    public PackedSpan Range(int first, int count)
    {
        var start = (long)first * entry.Width / 8;
        var end = ((((long)first + count) * entry.Width) + 7) / 8;
        return new PackedSpan(file.Slice(entry.Offset + start, (int)(end - start) + sizeof(long)), entry, first);
    }

    public long this[int index] => Range(index, 1)[index];
}
