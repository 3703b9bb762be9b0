using System.Numerics;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>Which documents of a segment are not deleted. Immutable.</summary>
internal sealed class LiveDocs
{
    private readonly ulong[] _bits;

    public LiveDocs(ulong[] bits)
    {
        _bits = bits;
        foreach (var word in bits)
            Count += BitOperations.PopCount(word);
    }

    /// <summary>Number of live documents.</summary>
    public int Count { get; }

    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>The same for callers that need an array; not to be written to.</summary>
    public ulong[] Words => _bits;

    public bool Contains(int doc) => (_bits[doc >> 6] & (1UL << (doc & 63))) != 0;

    public FileStamp Write(IIndexDirectory directory, string name, Guid segment)
    {
        using var output = new BlockFileWriter(directory, name, FileKind.Live, segment);
        output.Write(MemoryMarshal.AsBytes(_bits.AsSpan()));
        return output.Complete(BlockFileFormat.HeaderLength);
    }

    /// <exception cref="DamagedFileException">The file is damaged.</exception>
    public static LiveDocs Read(FileTable files, SegmentEntry segment)
    {
        var file = files.Open(segment.Name, segment.Id, FileKind.Live, segment.Live!);
        try
        {
            var bytes = file.Slice(BlockFileFormat.HeaderLength, BitSets.WordCount(segment.DocCount) * sizeof(ulong));
            return new LiveDocs(MemoryMarshal.Cast<byte, ulong>(bytes).ToArray());
        }
        finally
        {
            file.Release();
        }
    }
}
