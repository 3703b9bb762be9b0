namespace PolicySearch.Engine.Storage;

/// <summary>A file as the manifest knows it: another file of the same name is told apart by length and checksum.</summary>
/// <param name="Name">Name in the directory.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Checksum">Checksum of its trailer, which covers the checksums of all blocks.</param>
internal sealed record FileStamp(string Name, long Length, uint Checksum);
