using System.Buffers.Binary;

namespace PolicySearch.Engine.Postings;

/// <summary>
/// What is known of a full block of 128 postings without reading it: its last document, where it ends, how many
/// positions go before the next one, and its impacts. A score rises with the frequency and falls with the norm, so that
/// the better of two impacts bounds every score of the block.
/// </summary>
/// <param name="LastDoc">Last document of the block.</param>
/// <param name="End">One past the block's last byte, relative to the first block of the term.</param>
/// <param name="PositionEnd">Number of the term's positions up to the end of the block.</param>
/// <param name="MinNormOfOnce">Smallest norm among the documents with frequency 1; meaningless where there is none.</param>
/// <param name="MaxFreq">Highest frequency, 255 for that and all above.</param>
/// <param name="MinNormOfMore">Smallest norm among the documents with a higher frequency; meaningless where there is none.</param>
/// <param name="HasOnce">Whether a document has frequency 1.</param>
internal readonly record struct SkipEntry(
    int LastDoc, uint End, uint PositionEnd, byte MinNormOfOnce, byte MaxFreq, byte MinNormOfMore, bool HasOnce)
{
    public const int Size = 16;

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, LastDoc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], End);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], PositionEnd);
        bytes[12] = MinNormOfOnce;
        bytes[13] = MaxFreq;
        bytes[14] = MinNormOfMore;
        bytes[15] = HasOnce ? (byte)1 : (byte)0;
    }

    public static SkipEntry Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]),
        bytes[12],
        bytes[13],
        bytes[14],
        bytes[15] != 0);
}
