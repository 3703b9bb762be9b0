using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicySearch.Vectors;

/// <summary>
/// A query prepared for blocks of <see cref="SignCodes"/>: for each four components a table of the sixteen sums that their
/// signs can give, in steps that are the same for all tables. A vector's score is the sum of its look-ups; it rises with the
/// dot product of the query and the signs. Every kernel gives the same number as <see cref="ScoreScalar"/>.
/// </summary>
/// <remarks>
/// The look-ups in registers (VPSHUFB) are those of product quantisation with 4-bit codes: André, Kermarrec, Le Scouarnec,
/// "Cache locality is not enough: high-performance nearest neighbor search with product quantization fast scan", VLDB 2015.
/// </remarks>
public sealed class SignQuery
{
    private const int TableComponents = 4;
    private const int TableEntries = 16;

    /// <summary>A table stands four times side by side: as wide as the widest register.</summary>
    private const int TableBytes = 4 * TableEntries;

    /// <summary>Four look-ups are added in eight bits before they are widened.</summary>
    private const int MaxEntry = byte.MaxValue / 4;

    private readonly byte[] _tables;
    private readonly int _rows;

    /// <summary>Prepares a vector of finite components; only its direction counts.</summary>
    public SignQuery(ReadOnlySpan<float> vector)
    {
        _rows = SignCodes.Rows(vector.Length);
        _tables = new byte[_rows * 2 * TableBytes];
        var padded = new float[_rows * 2 * TableComponents];
        vector.CopyTo(padded);
        var largest = Enumerable.Range(0, _rows * 2).Max(table => padded.AsSpan(table * TableComponents, TableComponents).SumOfMagnitudes());
        if (largest == 0)
            return;
        var step = Math.Min(MaxEntry, ushort.MaxValue / (_rows * 2)) / (2 * largest);
        for (var table = 0; table < _rows * 2; table++)
            FillTable(padded.AsSpan(table * TableComponents, TableComponents), step, _tables.AsSpan(table * TableBytes, TableBytes));
    }

    /// <summary>Scores the vectors of a block.</summary>
    /// <param name="block">A block for vectors of the query's dimension.</param>
    /// <param name="scores">Receives <see cref="SignCodes.BlockVectors"/> scores.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public void Score(ReadOnlySpan<byte> block, Span<ushort> scores)
    {
        if (block.Length != _rows * SignCodes.BlockVectors || scores.Length != SignCodes.BlockVectors)
            throw new ArgumentException("The block is not one of the query's dimension.", nameof(block));
        if (Avx512BW.IsSupported)
            Score512(block, scores);
        else if (Avx2.IsSupported)
            Score256(block, scores);
        else if (Vector128.IsHardwareAccelerated)
            Score128(block, scores);
        else
            ScoreScalar(block, scores);
    }

    /// <summary>The judge: one vector, one look-up after the other.</summary>
    internal void ScoreScalar(ReadOnlySpan<byte> block, Span<ushort> scores)
    {
        for (var vector = 0; vector < scores.Length; vector++)
        {
            var sum = 0;
            for (var row = 0; row < _rows; row++)
            {
                var code = block[(row * SignCodes.BlockVectors) + SignCodes.ByteOf(vector)];
                sum += _tables[(row * 2 * TableBytes) + (code & 0x0F)] + _tables[(((row * 2) + 1) * TableBytes) + (code >> 4)];
            }

            scores[vector] = (ushort)sum;
        }
    }

    internal void Score512(ReadOnlySpan<byte> block, Span<ushort> scores)
    {
        ref var codes = ref MemoryMarshal.GetReference(block);
        ref var tables = ref MemoryMarshal.GetReference<byte>(_tables);
        var mask = Vector512.Create((byte)0x0F);
        var all = Vector512<ushort>.Zero;
        var odd = Vector512<ushort>.Zero;
        for (var row = 0; row < _rows; row += 2)
        {
            var first = Vector512.LoadUnsafe(ref codes, (nuint)(row * SignCodes.BlockVectors));
            var second = Vector512.LoadUnsafe(ref codes, (nuint)((row + 1) * SignCodes.BlockVectors));
            var table = (nuint)(row * 2 * TableBytes);
            var sums = Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, table), first & mask)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, table + TableBytes), (first.AsUInt16() >> 4).AsByte() & mask)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, table + (2 * TableBytes)), second & mask)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, table + (3 * TableBytes)), (second.AsUInt16() >> 4).AsByte() & mask);
            all += sums.AsUInt16();
            odd += sums.AsUInt16() >> 8;
        }

        ref var result = ref MemoryMarshal.GetReference(scores);
        (all - (odd << 8)).StoreUnsafe(ref result);
        odd.StoreUnsafe(ref result, SignCodes.BlockVectors / 2);
    }

    internal void Score256(ReadOnlySpan<byte> block, Span<ushort> scores)
    {
        for (var part = 0; part < SignCodes.BlockVectors; part += Vector256<byte>.Count)
        {
            ref var codes = ref MemoryMarshal.GetReference(block[part..]);
            ref var tables = ref MemoryMarshal.GetReference<byte>(_tables);
            var mask = Vector256.Create((byte)0x0F);
            var all = Vector256<ushort>.Zero;
            var odd = Vector256<ushort>.Zero;
            for (var row = 0; row < _rows; row += 2)
            {
                var first = Vector256.LoadUnsafe(ref codes, (nuint)(row * SignCodes.BlockVectors));
                var second = Vector256.LoadUnsafe(ref codes, (nuint)((row + 1) * SignCodes.BlockVectors));
                var table = (nuint)(row * 2 * TableBytes);
                var sums = Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table), first & mask)
                    + Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table + TableBytes), (first.AsUInt16() >> 4).AsByte() & mask)
                    + Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table + (2 * TableBytes)), second & mask)
                    + Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table + (3 * TableBytes)), (second.AsUInt16() >> 4).AsByte() & mask);
                all += sums.AsUInt16();
                odd += sums.AsUInt16() >> 8;
            }

            ref var result = ref MemoryMarshal.GetReference(scores);
            (all - (odd << 8)).StoreUnsafe(ref result, (nuint)part / 2);
            odd.StoreUnsafe(ref result, (nuint)(part + SignCodes.BlockVectors) / 2);
        }
    }

    /// <summary>For any machine with 128-bit vectors (Arm among them), by portable operations.</summary>
    internal void Score128(ReadOnlySpan<byte> block, Span<ushort> scores)
    {
        for (var part = 0; part < SignCodes.BlockVectors; part += Vector128<byte>.Count)
        {
            ref var codes = ref MemoryMarshal.GetReference(block[part..]);
            ref var tables = ref MemoryMarshal.GetReference<byte>(_tables);
            var mask = Vector128.Create((byte)0x0F);
            var all = Vector128<ushort>.Zero;
            var odd = Vector128<ushort>.Zero;
            for (var row = 0; row < _rows; row++)
            {
                var signs = Vector128.LoadUnsafe(ref codes, (nuint)(row * SignCodes.BlockVectors));
                var table = (nuint)(row * 2 * TableBytes);
                var sums = Vector128.Shuffle(Vector128.LoadUnsafe(ref tables, table), signs & mask)
                    + Vector128.Shuffle(Vector128.LoadUnsafe(ref tables, table + TableBytes), signs >> 4);
                all += sums.AsUInt16();
                odd += sums.AsUInt16() >> 8;
            }

            ref var result = ref MemoryMarshal.GetReference(scores);
            (all - (odd << 8)).StoreUnsafe(ref result, (nuint)part / 2);
            odd.StoreUnsafe(ref result, (nuint)(part + SignCodes.BlockVectors) / 2);
        }
    }

    /// <summary>Entry e is the sum over the components, those whose bit is set in e counted as they are, the others negated; the least sum is 0.</summary>
    private static void FillTable(ReadOnlySpan<float> components, float step, Span<byte> table)
    {
        for (var entry = 0; entry < TableEntries; entry++)
        {
            var sum = components.SumOfMagnitudes();
            for (var i = 0; i < components.Length; i++)
                sum += (entry & (1 << i)) != 0 ? components[i] : -components[i];
            for (var copy = entry; copy < table.Length; copy += TableEntries)
                table[copy] = (byte)MathF.Round(sum * step);
        }
    }
}
