using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Postings;

/// <summary>Writes the positions of one term after the other: a table of block ends, full blocks, the rest as varints.</summary>
internal sealed class PositionsWriter(BlockFileWriter output)
{
    private readonly uint[] _values = new uint[PackedBlock.Length];
    private readonly ByteBuffer _ends = new();
    private readonly ByteBuffer _blocks = new();
    private int _fill;
    private int _last;

    public long Position => output.Position;

    public void StartDoc() => _last = 0;

    public void Add(int position)
    {
        _values[_fill++] = (uint)(position - _last);
        _last = position;
        if (_fill < PackedBlock.Length)
            return;
        PackedBlock.Encode(_values, _blocks);
        _ends.WriteUInt32((uint)_blocks.Length);
        _fill = 0;
    }

    /// <summary>Ends the term.</summary>
    /// <returns>Length of its positions in bytes.</returns>
    public int Complete()
    {
        for (var i = 0; i < _fill; i++)
            _blocks.WriteVarint(_values[i]);
        output.Write(_ends.Written);
        output.Write(_blocks.Written);
        var length = _ends.Length + _blocks.Length;
        _ends.Clear();
        _blocks.Clear();
        _fill = 0;
        return length;
    }
}
