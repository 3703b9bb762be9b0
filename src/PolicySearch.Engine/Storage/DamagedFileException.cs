namespace PolicySearch.Engine.Storage;

/// <summary>A file of a segment is not as it was written. Caught inside the engine, which then withdraws the segment.</summary>
internal sealed class DamagedFileException(string segment, string file, string reason, Exception? inner = null)
    : Exception($"Index segment {segment}, file {file}: {reason}", inner)
{
    public IndexDamage Damage { get; } = new(segment, file, reason);
}
