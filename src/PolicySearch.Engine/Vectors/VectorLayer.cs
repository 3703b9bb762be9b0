using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Vectors;

/// <summary>One field of one vectors file.</summary>
internal sealed class VectorLayer(BlockFile file, VectorFieldEntry entry, int dimension) : VectorSource
{
    /// <summary>Windows whose codes are copied at a time.</summary>
    private const int PieceWindows = 256;

    public string Field => entry.Field;

    public int DocCount => entry.DocCount;

    public int WindowCount => entry.WindowCount;

    /// <summary>The documents, rising.</summary>
    public ReadOnlySpan<int> Docs => MemoryMarshal.Cast<byte, int>(file.Slice(entry.DocsOffset, checked(DocCount * sizeof(int))));

    /// <summary>Where the windows of each of <see cref="Docs"/> begin, and their number at the end.</summary>
    public ReadOnlySpan<int> Starts =>
        MemoryMarshal.Cast<byte, int>(file.Slice(StartsOffset, checked((DocCount + 1) * sizeof(int))));

    public ReadOnlySpan<float> Scales =>
        MemoryMarshal.Cast<byte, float>(file.Slice(ScalesOffset, checked(WindowCount * sizeof(float))));

    /// <summary>Whether the layer has <see cref="Signs"/>.</summary>
    public bool HasSigns => entry.SignsOffset != 0;

    /// <summary>Blocks of <see cref="SignCodes"/>; the last one is filled up with zeros.</summary>
    public ReadOnlySpan<byte> Signs => file.Slice(entry.SignsOffset, checked(SignBlocks * SignCodes.BlockBytes(dimension)));

    /// <summary>Number of blocks of <see cref="Signs"/>.</summary>
    public int SignBlocks => (WindowCount + SignCodes.BlockVectors - 1) / SignCodes.BlockVectors;

    private long StartsOffset => entry.DocsOffset + ((long)DocCount * sizeof(int));

    private long ScalesOffset => StartsOffset + (((long)DocCount + 1) * sizeof(int));

    private long CodesAt(int window) => entry.CodesOffset + ((long)window * dimension);

    public override float Scale(int window) =>
        BinaryPrimitives.ReadSingleLittleEndian(file.Slice(ScalesOffset + ((long)window * sizeof(float)), sizeof(float)));

    public override ReadOnlySpan<sbyte> Codes(int window) =>
        MemoryMarshal.Cast<byte, sbyte>(file.Slice(CodesAt(window), dimension));

    /// <summary>The vectors of all its documents, documents rising.</summary>
    public IEnumerable<VectorRun> Runs()
    {
        for (var i = 0; i < DocCount; i++)
            yield return RunAt(i);
    }

    /// <summary>The vectors of a document that it has.</summary>
    public VectorRun RunOf(int doc) => RunAt(Docs.BinarySearch(doc));

    private VectorRun RunAt(int index)
    {
        var starts = MemoryMarshal.Cast<byte, int>(file.Slice(StartsOffset + ((long)index * sizeof(int)), 2 * sizeof(int)));
        var doc = BinaryPrimitives.ReadInt32LittleEndian(file.Slice(entry.DocsOffset + ((long)index * sizeof(int)), sizeof(int)));
        return new VectorRun(doc, this, starts[0], starts[1] - starts[0]);
    }

    /// <summary>Codes of windows that stand one after the other.</summary>
    public ReadOnlySpan<sbyte> Codes(int first, int count) =>
        MemoryMarshal.Cast<byte, sbyte>(file.Slice(CodesAt(first), checked(count * dimension)));

    /// <summary>Says that codes of windows that stand one after the other will be compared soon.</summary>
    public void Prefetch(int first, int count) => file.Prefetch(CodesAt(first), checked(count * dimension));

    /// <summary>Compares a query with windows that stand one after the other; their codes are copied from the file in small pieces.</summary>
    /// <param name="query">The query.</param>
    /// <param name="first">The first window.</param>
    /// <param name="scales">Scales of the windows.</param>
    /// <param name="cosines">Receives a cosine for each.</param>
    /// <param name="mayWait">Whether codes that are not in memory are waited for.</param>
    /// <returns>False if some would have to be; the cosines then are anything.</returns>
    public bool TryCosines(QuantizedQuery query, int first, ReadOnlySpan<float> scales, Span<float> cosines, bool mayWait)
    {
        var buffer = ArrayPool<sbyte>.Shared.Rent(Math.Min(scales.Length, PieceWindows) * dimension);
        var isRead = true;
        for (var done = 0; done < scales.Length && isRead; done += PieceWindows)
        {
            var count = Math.Min(PieceWindows, scales.Length - done);
            var codes = buffer.AsSpan(0, count * dimension);
            isRead = TryReadCodes(first + done, MemoryMarshal.AsBytes(codes), mayWait);
            if (isRead)
                query.Cosines(codes, scales.Slice(done, count), cosines.Slice(done, count));
        }

        ArrayPool<sbyte>.Shared.Return(buffer);
        return isRead;
    }

    private bool TryReadCodes(int first, Span<byte> codes, bool mayWait)
    {
        if (!mayWait)
            return file.TryRead(CodesAt(first), codes);
        file.Read(CodesAt(first), codes);
        return true;
    }

    /// <summary>The layers in a vectors file, one for each field.</summary>
    public static IReadOnlyList<VectorLayer> ReadAll(BlockFile file, int dimension)
    {
        var reader = new ByteReader(file.ReadDirectory());
        var layers = new List<VectorLayer>();
        for (var left = reader.ReadCount(); left > 0; left--)
            layers.Add(new VectorLayer(file, VectorFieldEntry.Read(ref reader), dimension));
        return layers;
    }
}
