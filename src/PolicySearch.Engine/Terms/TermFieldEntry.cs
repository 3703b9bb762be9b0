using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Terms;

/// <summary>One field in the directory of a terms file.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Detail">What its postings hold.</param>
/// <param name="TermCount">Number of terms.</param>
/// <param name="BlocksStart">Where its blocks begin.</param>
/// <param name="IndexStart">Where the table of the blocks' ends begins.</param>
/// <param name="DocCount">Number of documents with at least one term.</param>
/// <param name="SumTotalFreq">Number of all occurrences.</param>
/// <param name="SumDocFreq">Number of all postings.</param>
internal sealed record TermFieldEntry(
    string Name,
    PostingsDetail Detail,
    int TermCount,
    long BlocksStart,
    long IndexStart,
    int DocCount,
    long SumTotalFreq,
    long SumDocFreq)
{
    public int BlockCount => (TermCount + TermBlock.Size - 1) / TermBlock.Size;

    /// <summary>Bytes of the blocks and of the table of their ends.</summary>
    public long Length => IndexStart + (BlockCount * (long)sizeof(uint)) - BlocksStart;

    public void Write(BlockFileWriter output)
    {
        output.WriteString(Name);
        output.WriteByte((byte)Detail);
        output.WriteVarint((ulong)TermCount);
        output.WriteVarint((ulong)BlocksStart);
        output.WriteVarint((ulong)IndexStart);
        output.WriteVarint((ulong)DocCount);
        output.WriteVarint((ulong)SumTotalFreq);
        output.WriteVarint((ulong)SumDocFreq);
    }

    public static TermFieldEntry Read(ref ByteReader reader) => new(
        reader.ReadString(),
        (PostingsDetail)reader.ReadByte(),
        reader.ReadCount(),
        reader.ReadLongVarint(),
        reader.ReadLongVarint(),
        reader.ReadCount(),
        reader.ReadLongVarint(),
        reader.ReadLongVarint());
}
