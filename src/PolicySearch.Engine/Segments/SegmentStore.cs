using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>The writer's side of the directory: names, open files, and which files no commit needs any more.</summary>
internal sealed class SegmentStore(FileTable files, int dimension, long nextNumber)
{
    private long _nextNumber = nextNumber;

    public FileTable Files => files;

    public IIndexDirectory Directory => files.Directory;

    public long LastNumber => Interlocked.Read(ref _nextNumber);

    /// <summary>May be called from any thread.</summary>
    public long NextNumber() => Interlocked.Increment(ref _nextNumber) - 1;

    public string NextSegmentName() => $"s{NextNumber()}";

    public WorkingSegment Open(SegmentEntry entry) => WorkingSegment.Open(files, entry, dimension);
}
