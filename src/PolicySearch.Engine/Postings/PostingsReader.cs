using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Postings;

/// <summary>Walks over the documents of one term in one segment, block by block. Frequencies are decoded when they are asked for.</summary>
internal sealed class PostingsReader
{
    /// <summary>The document after the last one.</summary>
    public const int NoMoreDocs = int.MaxValue;

    private readonly BlockFile _file;
    private readonly TermInfo _info;
    private readonly bool _hasFreqs;
    private int[] _docs = ArrayPool<int>.Shared.Rent(PackedBlock.Length + Vector256<int>.Count); // behind the last document stands NoMoreDocs
    private uint[] _freqs = ArrayPool<uint>.Shared.Rent(PackedBlock.Length);
    private readonly int _fullBlocks;
    private int _block = -1;
    private int _count;
    private int _index;
    private long _freqsAt = -1;
    private int _summedTo = -1; // documents of the block whose frequencies are in _positionsBefore
    private long _positionsBefore;

    public PostingsReader(BlockFile file, in TermInfo info, bool hasFreqs)
    {
        _file = file;
        _info = info;
        _hasFreqs = hasFreqs;
        _fullBlocks = info.DocFreq / PackedBlock.Length;
        if (!hasFreqs)
            Array.Clear(_freqs);
    }

    /// <summary>−1 before the first call of <see cref="Next"/> or <see cref="Advance"/>.</summary>
    public int Doc { get; private set; } = -1;

    public int Freq => (int)Freqs[_index] + 1;

    public int DocFreq => _info.DocFreq;

    /// <summary>How many positions of the term stand before those of <see cref="Doc"/>.</summary>
    public long PositionIndex
    {
        get
        {
            if (_summedTo < 0)
                (_summedTo, _positionsBefore) = (0, _block == 0 ? 0 : ReadSkip(_block - 1).PositionEnd);
            foreach (var freq in Freqs.AsSpan(_summedTo, _index - _summedTo))
                _positionsBefore += freq + 1;
            _summedTo = _index;
            return _positionsBefore;
        }
    }

    /// <summary>The documents of the current block from the current one on, with <see cref="BlockFreqs"/> beside them (less 1).</summary>
    public ReadOnlySpan<int> BlockDocs => _docs.AsSpan(_index, _count - _index);

    public ReadOnlySpan<uint> BlockFreqs => Freqs.AsSpan(_index, _count - _index);

    private uint[] Freqs
    {
        get
        {
            if (_freqsAt >= 0)
                DecodeFreqs();
            return _freqs;
        }
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind() => (_block, _count, _index, _freqsAt, _summedTo, Doc) = (-1, 0, 0, -1, -1, -1);

    /// <summary>Gives back what was lent; the reader is of no use afterwards. Who forgets it wastes memory, no more.</summary>
    public void Release()
    {
        if (_docs.Length == 0)
            return;
        ArrayPool<int>.Shared.Return(_docs);
        ArrayPool<uint>.Shared.Return(_freqs);
        (_docs, _freqs, Doc) = ([], [], NoMoreDocs);
    }

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

        _index += CountBefore(target);
        return Doc = _docs[_index];
    }

    /// <summary>How many documents of the current block, from the current one on, lie before <paramref name="target"/>.</summary>
    public int CountBefore(int target)
    {
        ref var docs = ref MemoryMarshal.GetArrayDataReference(_docs);
        var bound = Vector256.Create(target);
        for (var index = _index; index < _count; index += Vector256<int>.Count)
        {
            var before = Vector256.LessThan(Vector256.LoadUnsafe(ref docs, (nuint)index), bound).ExtractMostSignificantBits();
            if (before != byte.MaxValue)
                return Math.Min(index + BitOperations.TrailingZeroCount(~before), _count) - _index;
        }

        return _count - _index;
    }

    private SkipEntry ReadSkip(int block) =>
        SkipEntry.Read(_file.Slice(_info.PostingsOffset + ((long)block * SkipEntry.Size), SkipEntry.Size));

    private int LastDoc(int block) => MemoryMarshal.Read<int>(
        _file.Slice(_info.PostingsOffset + ((long)block * SkipEntry.Size), sizeof(int)));

    /// <summary>The first block after the current one that may hold <paramref name="target"/>, by doubling steps, then halving.</summary>
    private int FindBlock(int target)
    {
        var low = _block + 1;
        var step = 1;
        while (low + step <= _fullBlocks && LastDoc(low + step - 1) < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, _fullBlocks);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (LastDoc(middle) < target)
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
        _freqsAt = -1;
        _summedTo = -1;
        _count = block < _fullBlocks ? PackedBlock.Length : block == _fullBlocks ? _info.DocFreq % PackedBlock.Length : 0;
        if (_count == 0)
            return Doc = _docs[0] = NoMoreDocs;
        if (_info.DocFreq == 1)
            (_docs[0], _freqs[0]) = (_info.SingleDoc, (uint)(_info.TotalFreq - 1));
        else
            DecodeBlock(block);
        _docs[_count] = NoMoreDocs;
        return Doc = _docs[0];
    }

    private void DecodeBlock(int block)
    {
        var before = block == 0 ? new SkipEntry { LastDoc = -1 } : ReadSkip(block - 1);
        var start = ((long)_fullBlocks * SkipEntry.Size) + before.End;
        var end = block < _fullBlocks ? ((long)_fullBlocks * SkipEntry.Size) + ReadSkip(block).End : _info.PostingsLength;
        var bytes = _file.Slice(_info.PostingsOffset + start, checked((int)(end - start)));
        if (block < _fullBlocks)
            DecodeFull(bytes, _info.PostingsOffset + start, before.LastDoc);
        else
            DecodeRest(new ByteReader(bytes), before.LastDoc);
    }

    private void DecodeFull(ReadOnlySpan<byte> bytes, long start, int last)
    {
        var docs = _docs.AsSpan(0, PackedBlock.Length);
        var used = PackedBlock.Decode(bytes, MemoryMarshal.Cast<int, uint>(docs));
        BlockSum.Run(docs, last);
        if (_hasFreqs)
            _freqsAt = start + used;
    }

    private void DecodeFreqs()
    {
        var end = _info.PostingsOffset + ((long)_fullBlocks * SkipEntry.Size) + ReadSkip(_block).End;
        PackedBlock.Decode(_file.Slice(_freqsAt, checked((int)(end - _freqsAt))), _freqs);
        _freqsAt = -1;
    }

    private void DecodeRest(ByteReader reader, int last)
    {
        for (var i = 0; i < _count; i++)
        {
            var value = reader.ReadLongVarint();
            _docs[i] = last += (int)(_hasFreqs ? value >> 1 : value) + 1;
            _freqs[i] = _hasFreqs && (value & 1) == 0 ? reader.ReadVarint() : 0;
        }
    }
}
