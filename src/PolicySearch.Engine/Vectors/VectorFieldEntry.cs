using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Vectors;

/// <summary>One field in the directory of a vectors file.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="DocCount">Number of documents that the layer has vectors of.</param>
/// <param name="WindowCount">Number of vectors.</param>
/// <param name="DocsOffset">Documents, rising; then where each one's windows begin, and their number at the end; then scales.</param>
/// <param name="CodesOffset">Codes of all windows, one after the other.</param>
/// <param name="SignsOffset">Blocks of sign codes of all windows; 0 where the layer has none.</param>
internal sealed record VectorFieldEntry(
    string Field, int DocCount, int WindowCount, long DocsOffset, long CodesOffset, long SignsOffset)
{
    public void Write(BlockFileWriter output)
    {
        output.WriteString(Field);
        output.WriteVarint((ulong)DocCount);
        output.WriteVarint((ulong)WindowCount);
        output.WriteVarint((ulong)DocsOffset);
        output.WriteVarint((ulong)CodesOffset);
        output.WriteVarint((ulong)SignsOffset);
    }

    public static VectorFieldEntry Read(ref ByteReader reader) => new(
        reader.ReadString(),
        reader.ReadCount(),
        reader.ReadCount(),
        reader.ReadLongVarint(),
        reader.ReadLongVarint(),
        reader.ReadLongVarint());
}
