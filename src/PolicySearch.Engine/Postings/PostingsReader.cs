using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Postings;

/// <summary>Walks over the documents of one term in one segment, block by block.</summary>
internal sealed class PostingsReader
{
    /// <summary>The document after the last one.</summary>
    public const int NoMoreDocs = int.MaxValue;

    private readonly BlockFile _file;
    private readonly TermInfo _info;
    private readonly bool _hasFreqs;
    private readonly int[] _docs = new int[PackedBlock.Length];
    private readonly uint[] _freqs = new uint[PackedBlock.Length];
    private readonly int _fullBlocks;
    private int _block = -1;
    private int _count;
    private int _index;

    public PostingsReader(BlockFile file, in TermInfo info, bool hasFreqs)
    {
        _file = file;
        _info = info;
        _hasFreqs = hasFreqs;
        _fullBlocks = info.DocFreq / PackedBlock.Length;
    }

    /// <summary>−1 before the first call of <see cref="Next"/> or <see cref="Advance"/>.</summary>
    public int Doc { get; private set; } = -1;

    public int Freq => (int)_freqs[_index] + 1;

    public int DocFreq => _info.DocFreq;

    /// <summary>How many positions of the term stand before those of <see cref="Doc"/>.</summary>
    public long PositionIndex
    {
        get
        {
            long index = _block == 0 ? 0 : ReadSkip(_block - 1).PositionEnd;
            for (var i = 0; i < _index; i++)
                index += _freqs[i] + 1;
            return index;
        }
    }

    /// <summary>The documents of the current block from the current one on, with <see cref="BlockFreqs"/> beside them (less 1).</summary>
    public ReadOnlySpan<int> BlockDocs => _docs.AsSpan(_index, _count - _index);

    public ReadOnlySpan<uint> BlockFreqs => _freqs.AsSpan(_index, _count - _index);

    public int Next()
    {
        if (Doc == NoMoreDocs)
            return Doc;
        if (Doc >= 0 && ++_index < _count)
            return Doc = _docs[_index];
        return LoadBlock(_block + 1);
    }

    /// <summary>Moves <paramref name="count"/> documents on inside the current block, or to the next block.</summary>
    public int Skip(int count)
    {
        _index += count;
        return _index < _count ? Doc = _docs[_index] : LoadBlock(_block + 1);
    }

    /// <summary>Moves to the first document not before <paramref name="target"/>; never backwards.</summary>
    public int Advance(int target)
    {
        if (Doc >= target)
            return Doc;
        if (_count == 0 || _docs[_count - 1] < target)
        {
            if (LoadBlock(FindBlock(target)) >= target)
                return Doc;
        }

        var rest = _docs.AsSpan(_index, _count - _index);
        var found = rest.BinarySearch(target);
        _index += found >= 0 ? found : ~found;
        return _index < _count ? Doc = _docs[_index] : Doc = NoMoreDocs;
    }

    private SkipEntry ReadSkip(int block) =>
        SkipEntry.Read(_file.Slice(_info.PostingsOffset + ((long)block * SkipEntry.Size), SkipEntry.Size));

    /// <summary>The first block after the current one that may hold <paramref name="target"/>, by doubling steps, then halving.</summary>
    private int FindBlock(int target)
    {
        var low = _block + 1;
        var step = 1;
        while (low + step <= _fullBlocks && ReadSkip(low + step - 1).LastDoc < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, _fullBlocks);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ReadSkip(middle).LastDoc < target)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int LoadBlock(int block)
    {
        _block = block;
        _index = 0;
        _count = block < _fullBlocks ? PackedBlock.Length : block == _fullBlocks ? _info.DocFreq % PackedBlock.Length : 0;
        if (_count == 0)
            return Doc = NoMoreDocs;
        if (_info.DocFreq == 1)
            (_docs[0], _freqs[0]) = (_info.SingleDoc, (uint)(_info.TotalFreq - 1));
        else
            DecodeBlock(block);
        return Doc = _docs[0];
    }

    private void DecodeBlock(int block)
    {
        var before = block == 0 ? new SkipEntry { LastDoc = -1 } : ReadSkip(block - 1);
        var start = ((long)_fullBlocks * SkipEntry.Size) + before.End;
        var end = block < _fullBlocks ? ((long)_fullBlocks * SkipEntry.Size) + ReadSkip(block).End : _info.PostingsLength;
        var bytes = _file.Slice(_info.PostingsOffset + start, checked((int)(end - start)));
        if (block < _fullBlocks)
            DecodeFull(bytes);
        else
            DecodeRest(new ByteReader(bytes));
        SumUp(before.LastDoc);
    }

    private void DecodeFull(ReadOnlySpan<byte> bytes)
    {
        var used = PackedBlock.Decode(bytes, MemoryMarshal.Cast<int, uint>(_docs.AsSpan()));
        if (_hasFreqs)
            PackedBlock.Decode(bytes[used..], _freqs);
    }

    private void DecodeRest(ByteReader reader)
    {
        for (var i = 0; i < _count; i++)
        {
            var value = reader.ReadLongVarint();
            _docs[i] = (int)(_hasFreqs ? value >> 1 : value);
            _freqs[i] = _hasFreqs && (value & 1) == 0 ? reader.ReadVarint() : 0;
        }
    }

    private void SumUp(int last)
    {
        for (var i = 0; i < _count; i++)
            _docs[i] = last += _docs[i] + 1;
    }
}
