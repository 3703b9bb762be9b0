using System.Buffers.Binary;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Postings;

/// <summary>Reads positions of one term, from any place among them.</summary>
internal sealed class PositionsReader(BlockFile file, in TermInfo info)
{
    private readonly TermInfo _info = info;
    private readonly uint[] _values = new uint[PackedBlock.Length];
    private long _block = -1;

    private long FullBlocks => _info.TotalFreq / PackedBlock.Length;

    /// <summary>Reads the positions of one document.</summary>
    /// <param name="index">How many positions of the term stand before the document's first.</param>
    /// <param name="positions">Receives them, rising; as long as the term's frequency in the document.</param>
    public void Read(long index, Span<int> positions)
    {
        var last = 0;
        for (var i = 0; i < positions.Length; i++, index++)
        {
            if (index / PackedBlock.Length != _block)
                Load(index / PackedBlock.Length);
            last += (int)_values[index % PackedBlock.Length];
            positions[i] = last;
        }
    }

    private void Load(long block)
    {
        var start = block == 0 ? 0 : BlockEnd(block - 1);
        var first = _info.PositionsOffset + (FullBlocks * sizeof(uint)) + start;
        var length = checked((int)(_info.PositionsOffset + _info.PositionsLength - first));
        if (block < FullBlocks)
            PackedBlock.Decode(file.Slice(first, (int)(BlockEnd(block) - start)), _values);
        else
            LoadRest(new ByteReader(file.Slice(first, length)));
        _block = block;
    }

    private void LoadRest(ByteReader reader)
    {
        var count = (int)(_info.TotalFreq % PackedBlock.Length);
        for (var i = 0; i < count; i++)
            _values[i] = reader.ReadVarint();
    }

    private uint BlockEnd(long block) =>
        BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(_info.PositionsOffset + (block * sizeof(uint)), sizeof(uint)));
}
