using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Terms;

/// <summary>Walks over the terms of a field, from the start of a block on.</summary>
internal sealed class TermCursor(TermField field)
{
    private byte[] _term = new byte[64];
    private int _termLength;
    private int _nextOrdinal;
    private int _position;
    private long _nextPostings;
    private long _nextPositions;

    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    public TermInfo Info { get; private set; }

    /// <summary>Puts the cursor before the first term of a block.</summary>
    public void SeekBlock(int block) => (_nextOrdinal, _position) = (block * TermBlock.Size, 0);

    public bool MoveNext()
    {
        if (_nextOrdinal >= field.TermCount)
            return false;
        var inBlock = _nextOrdinal % TermBlock.Size;
        var reader = new ByteReader(field.Block(_nextOrdinal / TermBlock.Size)) { Position = inBlock == 0 ? 0 : _position };
        ReadNext(ref reader, inBlock == 0);
        return true;
    }

    /// <summary>Looks for a term in one block; the cursor then stands at it.</summary>
    public bool Find(int block, ReadOnlySpan<byte> term)
    {
        SeekBlock(block);
        var reader = new ByteReader(field.Block(block));
        var end = Math.Min(_nextOrdinal + TermBlock.Size, field.TermCount);
        for (var first = true; _nextOrdinal < end; first = false)
        {
            ReadNext(ref reader, first);
            if (Term.SequenceCompareTo(term) is >= 0 and var order)
                return order == 0;
        }

        return false;
    }

    private void ReadNext(ref ByteReader reader, bool isFirst)
    {
        if (isFirst)
        {
            _nextPostings = reader.ReadLongVarint();
            _nextPositions = reader.ReadLongVarint();
            _termLength = 0;
        }

        ReadTerm(ref reader);
        ReadInfo(ref reader);
        _position = reader.Position;
        _nextOrdinal++;
    }

    private void ReadTerm(ref ByteReader reader)
    {
        var shared = reader.ReadCount();
        var suffix = reader.ReadBytes(reader.ReadCount());
        _termLength = shared + suffix.Length;
        if (_termLength > _term.Length)
            Array.Resize(ref _term, Math.Max(_termLength, _term.Length * 2));
        suffix.CopyTo(_term.AsSpan(shared));
    }

    private void ReadInfo(ref ByteReader reader)
    {
        var docFreq = reader.ReadCount();
        var docOrLength = reader.ReadCount();
        var totalFreq = field.Detail != PostingsDetail.Documents ? docFreq + reader.ReadLongVarint() : docFreq;
        var positionsLength = field.Detail == PostingsDetail.Positions ? reader.ReadCount() : 0;
        var postingsLength = docFreq == 1 ? 0 : docOrLength;
        Info = new TermInfo(
            _nextOrdinal, docFreq, totalFreq, docFreq == 1 ? docOrLength : -1,
            _nextPostings, postingsLength, _nextPositions, positionsLength);
        _nextPostings += postingsLength;
        _nextPositions += positionsLength;
    }
}
