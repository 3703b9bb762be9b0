using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Support;

/// <summary>One segment file in memory, for tests of what stands in it.</summary>
internal sealed class ScratchFile : IDisposable
{
    private readonly RamDirectory _directory = new();

    /// <param name="write">Writes the data and ends the file.</param>
    public ScratchFile(Func<BlockFileWriter, FileStamp> write)
    {
        var id = Guid.NewGuid();
        using var output = new BlockFileWriter(_directory, "scratch", FileKind.Columns, id);
        Input = BlockFile.Open(new FileTable(_directory), "s1", id, FileKind.Columns, write(output));
    }

    public BlockFile Input { get; }

    /// <summary>A file of one column.</summary>
    /// <param name="add">Adds it.</param>
    public static (ScratchFile File, ColumnEntry Column) OfColumn(Action<ColumnsWriter> add)
    {
        var file = new ScratchFile(output =>
        {
            var columns = new ColumnsWriter(output);
            add(columns);
            return columns.Complete();
        });
        var reader = new ByteReader(file.Input.ReadDirectory());
        Assert.Equal(1, reader.ReadCount());
        return (file, ColumnEntry.Read(ref reader));
    }

    public void Dispose()
    {
        Input.Release();
        _directory.Dispose();
    }
}
