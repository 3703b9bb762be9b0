namespace PolicySearch.Engine.Storage;

/// <summary>The frame of every segment file; docs/index-format.md has it as a grammar.</summary>
internal static class BlockFileFormat
{
    /// <summary>"PSIX" in the order of the bytes.</summary>
    public const uint Magic = 0x58495350;

    /// <summary>"XISP" in the order of the bytes, the file's last four.</summary>
    public const uint EndMagic = 0x50534958;

    /// <summary>Version of all formats inside an index; another one means a rebuild.</summary>
    public const ushort Version = 3;

    public const int HeaderLength = 32;

    public const int TrailerLength = 32;

    public const int BlockShift = 14;

    /// <summary>Bytes that share one checksum.</summary>
    public const int BlockSize = 1 << BlockShift;
}
