using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Storage;

/// <summary>Bytes that are copied from a segment file: compared with their checksums like those that are mapped.</summary>
public sealed class BlockFileReadTests : IDisposable
{
    private const string Name = "s1.vectors";
    private const int Length = 100_000;

    private readonly TemporaryFolder _folder = new();
    private readonly Guid _id = Guid.NewGuid();
    private readonly byte[] _data = new byte[Length];

    public BlockFileReadTests() => new Random(3).NextBytes(_data);

    [Fact]
    public void Read_AnyPlace_GivesTheBytesThatSliceGives()
    {
        var file = Open(Write());
        var random = new Random(4);
        for (var i = 0; i < 500; i++)
        {
            var start = random.Next(Length);
            var bytes = new byte[random.Next(Length - start)];
            file.Prefetch(BlockFileFormat.HeaderLength + start, bytes.Length);

            file.Read(BlockFileFormat.HeaderLength + start, bytes);

            Assert.Equal(_data[start..(start + bytes.Length)], bytes);
            Assert.Equal(file.Slice(BlockFileFormat.HeaderLength + start, bytes.Length).ToArray(), bytes);
        }

        file.Release();
    }

    /// <summary>What no checksum vouches for is not handed out, however quickly it could be; the rest comes, or does not, as the system has it in memory.</summary>
    [Fact]
    public void TryRead_BytesThatWereNotVerified_GivesNone()
    {
        var file = Open(Write());
        var bytes = new byte[100];

        Assert.False(file.TryRead(50_000, bytes));
        file.Read(50_000, bytes);
        var again = new byte[100];
        Assert.True(!file.TryRead(50_000, again) || again.AsSpan().SequenceEqual(bytes));
        Assert.True(file.TryRead(50_000, []));
        Assert.Throws<DamagedFileException>(() => file.TryRead(-1, bytes));
        file.Release();
    }

    [Fact]
    public void Read_OutsideOfTheData_IsDamage()
    {
        var file = Open(Write());

        Assert.Throws<DamagedFileException>(() => file.Read(BlockFileFormat.HeaderLength + Length - 1, new byte[2]));
        Assert.Throws<DamagedFileException>(() => file.Prefetch(-1, 1));
        file.Release();
    }

    [Fact]
    public void Read_FlippedByte_IsDamageInItsBlockAlone()
    {
        var stamp = Write();
        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, Name));
        bytes[70_000] ^= 1;
        File.WriteAllBytes(Path.Combine(_folder.Path, Name), bytes);
        var file = Open(stamp);

        Assert.Throws<DamagedFileException>(() => file.Read(70_100, new byte[1]));
        file.Read(10_000, new byte[1]);
        file.Release();
    }

    /// <summary>A mapped page that is gone ends the process; a copied one is damage like any other.</summary>
    [Fact]
    public void Read_FileThatWasCutShort_IsDamage()
    {
        var file = Open(Write());
        using (var stream = new FileStream(Path.Combine(_folder.Path, Name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            stream.SetLength(50_000);

        Assert.Throws<DamagedFileException>(() => file.Read(60_000, new byte[100]));
        file.Release();
    }

    public void Dispose() => _folder.Dispose();

    private FileStamp Write()
    {
        using var directory = new MappedDirectory(_folder.Path);
        using var output = new BlockFileWriter(directory, Name, FileKind.Vectors, _id);
        output.Write(_data);
        return output.Complete(output.Position);
    }

    private BlockFile Open(FileStamp stamp) => BlockFile.Open(new FileTable(new MappedDirectory(_folder.Path)), "s1", _id, FileKind.Vectors, stamp);
}
