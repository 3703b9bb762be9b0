using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Postings;

/// <summary>
/// 128 integers below 2³¹ in as few bits each as all but a few of them need; the high bits of those few follow as
/// exceptions (the patched frame of reference of Zukowski et al., "Super-Scalar RAM-CPU Cache Compression").
/// </summary>
/// <remarks>
/// <code>
/// Block     := token:byte word:uint32{4·bits} Exception{exceptions}
/// token     := bits | exceptions &lt;&lt; 5
/// Exception := index:byte highBits:varint
/// </code>
/// The words are laid out for four lanes: value i stands in lane i mod 4 at bit (i div 4)·bits of that lane, and the
/// words of the four lanes alternate. One 128-bit shift so unpacks four values.
/// </remarks>
internal static class PackedBlock
{
    public const int Length = 128;

    private const int Lanes = 4;
    private const int MaxExceptions = 7;
    private const int BitsMask = 31;
    private const int ExceptionShift = 5;

    public static void Encode(ReadOnlySpan<uint> values, ByteBuffer output)
    {
        var bits = ChooseBits(values, out var exceptions);
        output.WriteByte((byte)(bits | (exceptions << ExceptionShift)));
        var words = MemoryMarshal.Cast<byte, uint>(output.Extend(Lanes * bits * sizeof(uint)));
        for (var i = 0; i < Length && bits > 0; i++)
            PutBits(words, i, bits, values[i] & Mask(bits));
        for (var i = 0; i < Length && exceptions > 0; i++)
        {
            if (values[i] >> bits == 0)
                continue;
            output.WriteByte((byte)i);
            output.WriteVarint(values[i] >> bits);
        }
    }

    /// <summary>Reads one block.</summary>
    /// <param name="input">Begins with the block.</param>
    /// <param name="values">Receives <see cref="Length"/> values.</param>
    /// <returns>Length of the block in bytes.</returns>
    public static int Decode(ReadOnlySpan<byte> input, Span<uint> values)
    {
        var bits = input[0] & BitsMask;
        var packed = Lanes * bits * sizeof(uint);
        Unpack(input.Slice(1, packed), bits, values[..Length]);
        var reader = new ByteReader(input) { Position = 1 + packed };
        for (var left = input[0] >> ExceptionShift; left > 0; left--)
        {
            var index = reader.ReadByte();
            values[index] |= reader.ReadVarint() << bits;
        }

        return reader.Position;
    }

    /// <summary>The judge of <see cref="Unpack"/>: one bit range after the other.</summary>
    internal static void UnpackScalar(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = 0u;
            for (var bit = 0; bit < bits; bit++)
            {
                var place = (i / Lanes * bits) + bit;
                var word = ((place / 32 * Lanes) + (i % Lanes)) * sizeof(uint);
                value |= ((MemoryMarshal.Read<uint>(packed[word..]) >> (place % 32)) & 1) << bit;
            }

            values[i] = value;
        }
    }

    internal static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        if (bits == 0)
        {
            values.Clear();
            return;
        }

        ref var input = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(packed));
        ref var output = ref MemoryMarshal.GetReference(values);
        var mask = Vector128.Create(Mask(bits));
        for (var row = 0; row < Length / Lanes; row++)
        {
            var place = row * bits;
            var word = (nuint)(place >> 5) * Lanes;
            var shift = place & 31;
            var value = Vector128.LoadUnsafe(ref input, word) >>> shift;
            if (shift + bits > 32)
                value |= Vector128.LoadUnsafe(ref input, word + Lanes) << (32 - shift);
            (value & mask).StoreUnsafe(ref output, (nuint)(row * Lanes));
        }
    }

    private static uint Mask(int bits) => (1u << bits) - 1;

    private static void PutBits(Span<uint> words, int index, int bits, uint value)
    {
        var place = index / Lanes * bits;
        var word = ((place >> 5) * Lanes) + (index % Lanes);
        var shift = place & 31;
        words[word] |= value << shift;
        if (shift + bits > 32)
            words[word + Lanes] |= value >> (32 - shift);
    }

    /// <summary>The width with the fewest bytes, an exception counted as two.</summary>
    private static int ChooseBits(ReadOnlySpan<uint> values, out int exceptions)
    {
        Span<int> widths = stackalloc int[32];
        widths.Clear();
        foreach (var value in values)
            widths[32 - BitOperations.LeadingZeroCount(value)]++;
        var best = 31;
        var bestCost = int.MaxValue;
        exceptions = 0;
        var above = 0;
        for (var bits = 31; bits >= 0 && above <= MaxExceptions; bits--)
        {
            var cost = (bits * Lanes * sizeof(uint)) + (above * 2);
            if (cost < bestCost)
                (best, bestCost, exceptions) = (bits, cost, above);
            above += widths[bits];
        }

        return best;
    }
}
