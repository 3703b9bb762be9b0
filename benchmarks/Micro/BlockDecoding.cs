using BenchmarkDotNet.Attributes;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace Micro;

/// <summary>A block of 128 postings: numbers of a geometric distribution, as the gaps of a term that a twentieth of the documents have.</summary>
public class BlockDecoding
{
    private readonly uint[] _decoded = new uint[PackedBlock.Length];
    private uint[] _values = [];
    private byte[] _block = [];
    private int _bits;

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _values = [.. Enumerable.Range(0, PackedBlock.Length).Select(_ => (uint)(-Math.Log(1 - random.NextDouble()) * 20))];
        var buffer = new ByteBuffer();
        PackedBlock.Encode(_values, buffer);
        _block = buffer.Written.ToArray();
        _bits = _block[0] & 31;
        Twins.AssertEqual<uint>(Kernel(), _values);
        Twins.AssertEqual<uint>(Scalar(), _values);
    }

    /// <summary>Value after value, as the format says.</summary>
    [Benchmark(Baseline = true)]
    public uint[] Scalar()
    {
        for (var i = 0; i < _decoded.Length; i++)
            _decoded[i] = Bits(i);
        var position = 1 + (16 * _bits);
        for (var left = _block[0] >> 5; left > 0; left--)
        {
            var index = _block[position++];
            var shift = _bits;
            for (; _block[position] >= 0x80; shift += 7)
                _decoded[index] |= (_block[position++] & 0x7Fu) << shift;
            _decoded[index] |= (uint)_block[position++] << shift;
        }

        return _decoded;
    }

    /// <summary>The kernel of this machine.</summary>
    [Benchmark]
    public uint[] Kernel()
    {
        PackedBlock.Decode(_block, _decoded);
        return _decoded;
    }

    private uint Bits(int index)
    {
        var value = 0u;
        for (var bit = 0; bit < _bits; bit++)
        {
            var place = (index / 4 * _bits) + bit;
            var word = BitConverter.ToUInt32(_block, 1 + (sizeof(uint) * ((place / 32 * 4) + (index % 4))));
            value |= ((word >> (place % 32)) & 1) << bit;
        }

        return value;
    }
}
