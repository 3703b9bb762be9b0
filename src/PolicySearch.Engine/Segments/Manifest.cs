using System.Buffers.Binary;
using System.Text;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>What a commit consists of. Replacing this one small file by a rename is what publishes a commit.</summary>
/// <param name="Generation">Number of the commit.</param>
/// <param name="NextNumber">Number that no file name has used.</param>
/// <param name="Analyzer">Version of the analyser.</param>
/// <param name="Schema">Signature of the schema.</param>
/// <param name="UserData">What the owner gave.</param>
/// <param name="Segments">The segments, in the order of their documents.</param>
/// <param name="Lost">Segments that were given up: the commit is without their documents.</param>
internal sealed record Manifest(
    long Generation,
    long NextNumber,
    string Analyzer,
    string Schema,
    IReadOnlyDictionary<string, string> UserData,
    IReadOnlyList<SegmentEntry> Segments,
    IReadOnlyList<IndexDamage> Lost)
{
    private const uint Magic = 0x4D495350; // "PSIM"
    private const int FrameLength = 12;

    /// <summary>All files that the commit needs.</summary>
    public IReadOnlySet<string> FileNames =>
        Segments.SelectMany(segment => segment.Files).Select(file => file.Name).Append(IndexFileNames.Manifest).ToHashSet(StringComparer.Ordinal);

    public void Publish(IIndexDirectory directory)
    {
        using (var output = directory.Create(IndexFileNames.NewManifest))
        {
            output.Write(ToBytes());
            output.Complete();
        }

        directory.SyncNames();
        directory.Rename(IndexFileNames.NewManifest, IndexFileNames.Manifest);
        directory.SyncNames();
    }

    /// <exception cref="IndexDamagedException">The manifest is missing or damaged.</exception>
    /// <exception cref="IndexVersionException">It is of another version of the format.</exception>
    public static Manifest Read(IIndexDirectory directory)
    {
        try
        {
            using var input = directory.Open(IndexFileNames.Manifest);
            return Parse(input.Slice(0, checked((int)input.Length)).ToArray());
        }
        catch (Exception exception) when (exception is FileNotFoundException or OverflowException)
        {
            throw new IndexDamagedException("The index has no manifest: rebuild it.", exception);
        }
    }

    /// <summary>Frame: magic, version, body, CRC-32C of all before. Every version keeps the frame, so that damage and version are told apart.</summary>
    private byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write((uint)BlockFileFormat.Version);
        WriteBody(writer);
        writer.Flush();
        writer.Write(Crc32C.Compute(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();
    }

    private static Manifest Parse(byte[] bytes)
    {
        if (bytes.Length < FrameLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) != Crc32C.Compute(bytes.AsSpan(0, bytes.Length - 4)))
        {
            throw new IndexDamagedException("The manifest of the index is damaged: rebuild the index.");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        if (version != BlockFileFormat.Version)
            throw new IndexVersionException($"The index has format {version}, this program reads format {BlockFileFormat.Version}: rebuild the index.");
        using var reader = new BinaryReader(new MemoryStream(bytes, 8, bytes.Length - FrameLength), Encoding.UTF8);
        return ReadBody(reader);
    }

    private void WriteBody(BinaryWriter writer)
    {
        writer.Write(Generation);
        writer.Write(NextNumber);
        writer.Write(Analyzer);
        writer.Write(Schema);
        WriteAll(writer, UserData.ToList(), pair =>
        {
            writer.Write(pair.Key);
            writer.Write(pair.Value);
        });
        WriteAll(writer, Segments, segment => WriteSegment(writer, segment));
        WriteAll(writer, Lost, damage =>
        {
            writer.Write(damage.Segment);
            writer.Write(damage.File);
            writer.Write(damage.Reason);
        });
    }

    private static Manifest ReadBody(BinaryReader reader) => new(
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadString(),
        reader.ReadString(),
        ReadAll(reader, () => KeyValuePair.Create(reader.ReadString(), reader.ReadString())).ToDictionary(StringComparer.Ordinal),
        ReadAll(reader, () => ReadSegment(reader)),
        ReadAll(reader, () => new IndexDamage(reader.ReadString(), reader.ReadString(), reader.ReadString())));

    private static void WriteSegment(BinaryWriter writer, SegmentEntry segment)
    {
        writer.Write(segment.Name);
        writer.Write(segment.Id.ToByteArray());
        writer.Write(segment.DocCount);
        WriteAll(writer, [segment.Terms, segment.Postings, segment.Positions, segment.Columns], stamp => WriteStamp(writer, stamp));
        WriteAll<FileStamp>(writer, segment.Live is null ? [] : [segment.Live], stamp => WriteStamp(writer, stamp));
        WriteAll(writer, segment.VectorLayers, stamp => WriteStamp(writer, stamp));
    }

    private static SegmentEntry ReadSegment(BinaryReader reader)
    {
        var (name, id, docCount) = (reader.ReadString(), new Guid(reader.ReadBytes(16)), reader.ReadInt32());
        var core = ReadAll(reader, () => ReadStamp(reader));
        var live = ReadAll(reader, () => ReadStamp(reader));
        var layers = ReadAll(reader, () => ReadStamp(reader));
        return new SegmentEntry(name, id, docCount, core[0], core[1], core[2], core[3], live.SingleOrDefault(), layers);
    }

    private static void WriteStamp(BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Name);
        writer.Write(stamp.Length);
        writer.Write(stamp.Checksum);
    }

    private static FileStamp ReadStamp(BinaryReader reader) => new(reader.ReadString(), reader.ReadInt64(), reader.ReadUInt32());

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static List<T> ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var items = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            items.Add(read());
        return items;
    }
}
