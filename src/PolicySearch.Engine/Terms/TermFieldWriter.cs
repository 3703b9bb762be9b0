using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Terms;

/// <summary>Writes the dictionary of one field; terms come in rising order of their bytes.</summary>
internal sealed class TermFieldWriter(BlockFileWriter output, PostingsDetail detail)
{
    private readonly long _blocksStart = output.Position;
    private readonly List<uint> _blockEnds = [];
    private readonly ByteBuffer _block = new();
    private byte[] _last = new byte[64];
    private int _lastLength;
    private int _count;

    public void Add(ReadOnlySpan<byte> term, in TermInfo info)
    {
        if (_count % TermBlock.Size == 0)
            StartBlock(info);
        var shared = term.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        _block.WriteVarint((ulong)shared);
        _block.WriteVarint((ulong)(term.Length - shared));
        _block.Write(term[shared..]);
        WriteInfo(info);
        Remember(term);
        _count++;
    }

    public TermFieldEntry Complete(string name, int docCount, long sumTotalFreq, long sumDocFreq)
    {
        EndBlock();
        var indexStart = output.Position;
        foreach (var end in _blockEnds)
            output.WriteUInt32(end);
        return new TermFieldEntry(name, detail, _count, _blocksStart, indexStart, docCount, sumTotalFreq, sumDocFreq);
    }

    private void StartBlock(in TermInfo info)
    {
        EndBlock();
        _block.WriteVarint((ulong)info.PostingsOffset);
        _block.WriteVarint((ulong)info.PositionsOffset);
        _lastLength = 0;
    }

    private void EndBlock()
    {
        if (_block.Length == 0)
            return;
        output.Write(_block.Written);
        _block.Clear();
        _blockEnds.Add(checked((uint)(output.Position - _blocksStart)));
    }

    private void WriteInfo(in TermInfo info)
    {
        _block.WriteVarint((ulong)info.DocFreq);
        _block.WriteVarint((ulong)(info.DocFreq == 1 ? info.SingleDoc : info.PostingsLength));
        if (detail != PostingsDetail.Documents)
            _block.WriteVarint((ulong)(info.TotalFreq - info.DocFreq));
        if (detail == PostingsDetail.Positions)
            _block.WriteVarint((ulong)info.PositionsLength);
    }

    private void Remember(ReadOnlySpan<byte> term)
    {
        if (term.Length > _last.Length)
            _last = new byte[Math.Max(term.Length, _last.Length * 2)];
        term.CopyTo(_last);
        _lastLength = term.Length;
    }
}
