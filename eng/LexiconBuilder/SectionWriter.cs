using System.Runtime.InteropServices;
using System.Text;

namespace LexiconBuilder;

/// <summary>
/// Writes a data file of sections: eight characters of magic, a version, then for each section its number of elements
/// and the elements, little-endian, padded to eight bytes.
/// </summary>
internal sealed class SectionWriter : IDisposable
{
    private const int Alignment = 8;
    private readonly BinaryWriter _writer;

    public SectionWriter(Stream stream, string magic, int version)
    {
        _writer = new BinaryWriter(stream);
        _writer.Write(Encoding.ASCII.GetBytes(magic));
        _writer.Write((long)version);
    }

    public void Write<T>(IEnumerable<T> elements)
        where T : unmanaged => Write<T>(elements.ToArray());

    public void Write<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(elements);
        _writer.Write((long)elements.Length);
        _writer.Write(bytes);
        _writer.Write(new byte[-bytes.Length & (Alignment - 1)]);
    }

    public void Dispose() => _writer.Dispose();
}
