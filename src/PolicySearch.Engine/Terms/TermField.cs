using System.Buffers.Binary;
using System.Text;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Terms;

/// <summary>The dictionary of one field in one segment.</summary>
internal sealed class TermField(BlockFile file, TermFieldEntry entry)
{
    /// <summary>In a segment of a million documents, the maxima of 400 terms. docs/performance.md has what 32 MB cost.</summary>
    private const long MostBytesOfMaxima = 48L << 20;

    private byte[]?[]? _firstTerms;

    /// <summary>Maxima take at most a byte for each posting of the field.</summary>
    public MaximaCache Maxima { get; } = new(Math.Min(entry.SumDocFreq, MostBytesOfMaxima));

    public TermFieldEntry Entry => entry;

    public string Name => entry.Name;

    public PostingsDetail Detail => entry.Detail;

    public int TermCount => entry.TermCount;

    public int DocCount => entry.DocCount;

    public long SumTotalFreq => entry.SumTotalFreq;

    public long SumDocFreq => entry.SumDocFreq;

    public TermCursor Enumerate() => new(this);

    public bool TryFind(ReadOnlySpan<byte> term, out TermInfo info)
    {
        info = default;
        var block = FindBlock(term);
        if (block < 0)
            return false;
        var cursor = new TermCursor(this);
        var found = cursor.Find(block, term);
        info = found ? cursor.Info : default;
        return found;
    }

    public string ReadTerm(int ordinal)
    {
        var cursor = new TermCursor(this);
        cursor.SeekBlock(ordinal / TermBlock.Size);
        for (var i = 0; i <= ordinal % TermBlock.Size; i++)
            cursor.MoveNext();
        return Encoding.UTF8.GetString(cursor.Term);
    }

    /// <summary>Meets damage to a term, if there is any.</summary>
    public void Touch(int ordinal) => Block(ordinal / TermBlock.Size);

    internal ReadOnlySpan<byte> Block(int block)
    {
        var start = block == 0 ? 0 : BlockEnd(block - 1);
        var end = BlockEnd(block);
        return file.Slice(entry.BlocksStart + start, checked((int)(end - start)));
    }

    /// <summary>The block whose first term is the last one not after <paramref name="term"/>; −1 where all are after it.</summary>
    private int FindBlock(ReadOnlySpan<byte> term)
    {
        var low = 0;
        var high = entry.BlockCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (KeptFirstTerm(middle).AsSpan().SequenceCompareTo(term) <= 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    /// <summary>First terms that were compared once are kept: the same ones are compared at every search.</summary>
    private byte[] KeptFirstTerm(int block)
    {
        var kept = _firstTerms ?? Interlocked.CompareExchange(ref _firstTerms, new byte[]?[entry.BlockCount], null) ?? _firstTerms!;
        return kept[block] ??= FirstTerm(block).ToArray();
    }

    private ReadOnlySpan<byte> FirstTerm(int block)
    {
        var reader = new ByteReader(Block(block));
        reader.ReadLongVarint();
        reader.ReadLongVarint();
        reader.ReadVarint();
        return reader.ReadBytes(reader.ReadCount());
    }

    private uint BlockEnd(int block) =>
        BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(entry.IndexStart + ((long)block * sizeof(uint)), sizeof(uint)));
}
