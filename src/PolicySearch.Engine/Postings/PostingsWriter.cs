using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Postings;

/// <summary>
/// Writes the postings of one term after the other: skip entries, full blocks, the rest as varints. A term with one
/// document needs none of it: the dictionary holds the document.
/// </summary>
/// <param name="output">The postings file.</param>
/// <param name="positions">Receives positions; null for a field without them.</param>
/// <param name="norms">Norm of each document, for the impacts; empty for a field without frequencies.</param>
/// <param name="hasFreqs">Whether frequencies are written; there are no positions without them.</param>
internal sealed class PostingsWriter(BlockFileWriter output, PositionsWriter? positions, byte[] norms, bool hasFreqs)
{
    private readonly uint[] _deltas = new uint[PackedBlock.Length];
    private readonly uint[] _freqs = new uint[PackedBlock.Length];
    private readonly ByteBuffer _skips = new();
    private readonly ByteBuffer _blocks = new();
    private ImpactCollector _impacts;
    private int _fill;
    private int _lastDoc;
    private int _docFreq;
    private long _totalFreq;
    private long _start;
    private long _positionsStart;

    public void StartTerm()
    {
        (_fill, _lastDoc, _docFreq, _totalFreq) = (0, -1, 0, 0);
        _impacts = default;
        _start = output.Position;
        _positionsStart = positions?.Position ?? 0;
    }

    /// <summary>Adds a document, in rising order; its positions, if any, follow by <see cref="AddPosition"/>.</summary>
    public void AddDoc(int doc, int freq)
    {
        if (_fill == PackedBlock.Length)
            FlushBlock();
        _deltas[_fill] = (uint)(doc - _lastDoc - 1);
        _freqs[_fill++] = (uint)(freq - 1);
        _lastDoc = doc;
        _docFreq++;
        _totalFreq += freq;
        if (!hasFreqs)
            return;
        _impacts.Add(freq, norms[doc]);
        positions?.StartDoc();
    }

    public void AddPosition(int position) => positions!.Add(position);

    public TermInfo CompleteTerm(int ordinal)
    {
        if (_fill == PackedBlock.Length)
            FlushBlock();
        if (_docFreq > 1)
            WriteAll();
        return new TermInfo(
            ordinal, _docFreq, _totalFreq, _docFreq == 1 ? _lastDoc : -1,
            _start, (int)(output.Position - _start), _positionsStart, positions?.Complete() ?? 0);
    }

    private void WriteAll()
    {
        for (var i = 0; i < _fill; i++)
            WriteRest(_deltas[i], _freqs[i]);
        output.Write(_skips.Written);
        output.Write(_blocks.Written);
        _skips.Clear();
        _blocks.Clear();
    }

    /// <summary>With frequencies, the lowest bit of a delta says that the frequency is 1 and does not follow.</summary>
    private void WriteRest(uint delta, uint freq)
    {
        if (!hasFreqs)
        {
            _blocks.WriteVarint(delta);
            return;
        }

        _blocks.WriteVarint(((ulong)delta << 1) | (freq == 0 ? 1u : 0u));
        if (freq > 0)
            _blocks.WriteVarint(freq);
    }

    private void FlushBlock()
    {
        PackedBlock.Encode(_deltas, _blocks);
        if (hasFreqs)
            PackedBlock.Encode(_freqs, _blocks);
        _impacts.ToEntry(_lastDoc, (uint)_blocks.Length, checked((uint)_totalFreq)).Write(_skips.Extend(SkipEntry.Size));
        _impacts = default;
        _fill = 0;
    }
}
