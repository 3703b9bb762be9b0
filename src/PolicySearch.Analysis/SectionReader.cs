using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicySearch.Analysis;

/// <summary>
/// Reads an embedded data file of sections: eight characters of magic, a version, then for each section its number of
/// elements and the elements, little-endian, padded to eight bytes.
/// </summary>
internal sealed class SectionReader
{
    private const int Alignment = 8;
    private readonly byte[] _data;
    private int _position;

    public SectionReader(string resource, string magic, long version)
    {
        using var stream = EmbeddedData.Open(resource);
        _data = new byte[stream.Length];
        stream.ReadExactly(_data);
        if (!_data.AsSpan(0, Alignment).SequenceEqual(Encoding.ASCII.GetBytes(magic)) || BinaryPrimitives.ReadInt64LittleEndian(_data.AsSpan(Alignment)) != version)
            throw new InvalidOperationException($"The data file {resource} is not of the version {version} that this build reads; make it again with eng/LexiconBuilder.");
        _position = 2 * Alignment;
    }

    /// <summary>All bytes, for a checksum.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>The next section; its elements must have the type with which they were written.</summary>
    public T[] Read<T>()
        where T : unmanaged
    {
        var count = checked((int)BinaryPrimitives.ReadInt64LittleEndian(_data.AsSpan(_position)));
        var bytes = _data.AsSpan(_position + sizeof(long), count * Unsafe.SizeOf<T>());
        _position += sizeof(long) + bytes.Length + (-bytes.Length & (Alignment - 1));
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
