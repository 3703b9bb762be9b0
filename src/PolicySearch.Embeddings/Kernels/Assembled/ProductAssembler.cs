using System.Buffers.Binary;

namespace PolicySearch.Embeddings.Kernels.Assembled;

/// <summary>
/// Writes the few x86-64 instructions of <see cref="Avx512VnniProduct"/> as bytes (Intel 64 and IA-32 Architectures Software Developer's Manual,
/// volume 2: EVEX in 2.7, VPDPBUSD, VPBROADCASTD, VMOVUPS). Memory is always a base register and 32 bits of displacement.
/// </summary>
internal sealed class ProductAssembler
{
    private readonly List<byte> _code = [];

    /// <summary>A general register that takes part in addresses, by its number; rsp, which would need another form, is left out.</summary>
    public enum Base
    {
        /// <summary>Fourth argument of a call under System V.</summary>
        Rcx = 1,

        /// <summary>Third argument.</summary>
        Rdx = 2,

        /// <summary>Second argument.</summary>
        Rsi = 6,

        /// <summary>First argument.</summary>
        Rdi = 7,
    }

    private enum Prefix
    {
        None = 0,
        P66 = 1,
    }

    private enum Map
    {
        P0F = 1,
        P0F38 = 2,
    }

    /// <summary>How many bytes there are: the place of the next instruction.</summary>
    public int Length => _code.Count;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Code => _code.ToArray();

    /// <summary>VMOVUPS: 64 bytes from memory.</summary>
    public void Load(int vector, Base address, int displacement) => OfMemory(Prefix.None, Map.P0F, 0x10, vector, address, displacement);

    /// <summary>VMOVUPS: 64 bytes to memory.</summary>
    public void Store(int vector, Base address, int displacement) => OfMemory(Prefix.None, Map.P0F, 0x11, vector, address, displacement);

    /// <summary>VPBROADCASTD: four bytes from memory, sixteen times.</summary>
    public void Broadcast(int vector, Base address, int displacement) => OfMemory(Prefix.P66, Map.P0F38, 0x58, vector, address, displacement);

    /// <summary>VPDPBUSD: to each of sixteen sums, four products of unsigned and signed bytes.</summary>
    public void MultiplyAdd(int sums, int unsigned, int signed)
    {
        Evex(Prefix.P66, Map.P0F38, sums, unsigned, isHigh: (signed & 16) != 0, isUpper: (signed & 8) != 0);
        _code.AddRange([0x50, (byte)(0xC0 | ((sums & 7) << 3) | (signed & 7))]);
    }

    /// <summary>ADD of a constant to an address.</summary>
    public void Add(Base address, int constant)
    {
        _code.AddRange([0x48, 0x81, (byte)(0xC0 | (int)address)]);
        Constant(constant);
    }

    /// <summary>MOV EAX: the counter of <see cref="Loop"/>.</summary>
    public void Count(int times)
    {
        _code.Add(0xB8);
        Constant(times);
    }

    /// <summary>SUB EAX, 1 and JNZ: back to <paramref name="start"/> until the counter is 0.</summary>
    public void Loop(int start)
    {
        _code.AddRange([0x83, 0xE8, 0x01, 0x0F, 0x85]);
        Constant(start - (Length + sizeof(int)));
    }

    /// <summary>VZEROUPPER, so that older instructions of the caller are not slowed down, and RET.</summary>
    public void Return() => _code.AddRange([0xC5, 0xF8, 0x77, 0xC3]);

    private void OfMemory(Prefix prefix, Map map, byte opcode, int vector, Base address, int displacement)
    {
        Evex(prefix, map, vector, 0, isHigh: false, isUpper: false);
        _code.AddRange([opcode, (byte)(0x80 | ((vector & 7) << 3) | (int)address)]);
        Constant(displacement);
    }

    /// <summary>The prefix of 512 bits without mask. Most of its bits are stored inverted.</summary>
    /// <param name="prefix">The instruction's mandatory prefix.</param>
    /// <param name="map">Its table of opcodes.</param>
    /// <param name="first">The first operand, 0 to 31.</param>
    /// <param name="second">The second, 0 where there is none.</param>
    /// <param name="isHigh">Bit 4 of a third register.</param>
    /// <param name="isUpper">Bit 3 of a third register or of the address.</param>
    private void Evex(Prefix prefix, Map map, int first, int second, bool isHigh, bool isUpper) => _code.AddRange(
    [
        0x62,
        (byte)(Inverted(first, 3, 7) | (isHigh ? 0 : 0x40) | (isUpper ? 0 : 0x20) | Inverted(first, 4, 4) | (int)map),
        (byte)(((~second & 15) << 3) | 0x04 | (int)prefix),
        (byte)(0x40 | Inverted(second, 4, 3)),
    ]);

    private static int Inverted(int register, int bit, int place) => (~(register >> bit) & 1) << place;

    private void Constant(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _code.AddRange(bytes);
    }
}
