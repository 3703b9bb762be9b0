using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Postings;

public sealed class PackedBlockTests
{
    [Fact]
    public void Decode_EncodedBlock_GivesTheValues()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var values = RandomValues(random, random.Next(32), random.Next(12));
            var buffer = new ByteBuffer();
            PackedBlock.Encode(values, buffer);
            buffer.WriteByte(0xEE);

            var decoded = new uint[PackedBlock.Length];
            var length = PackedBlock.Decode(buffer.Written, decoded);

            Assert.Equal(values, decoded);
            Assert.Equal(buffer.Length - 1, length);
        }
    }

    [Fact]
    public void Unpack_EveryWidth_EqualsTheScalarTwin()
    {
        var random = new Random(12);
        for (var bits = 0; bits < 32; bits++)
        {
            var packed = new byte[16 * bits];
            random.NextBytes(packed);
            var vector = new uint[PackedBlock.Length];
            var scalar = new uint[PackedBlock.Length];

            PackedBlock.Unpack(packed, bits, vector);
            PackedBlock.UnpackScalar(packed, bits, scalar);

            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void Encode_FewLargeValues_TakeExceptionsInsteadOfBits()
    {
        var values = new uint[PackedBlock.Length];
        values[3] = 1_000_000;
        values[100] = int.MaxValue;
        var buffer = new ByteBuffer();

        PackedBlock.Encode(values, buffer);

        Assert.InRange(buffer.Length, 1, 12);
    }

    private static uint[] RandomValues(Random random, int bits, int outliers)
    {
        var values = new uint[PackedBlock.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (uint)(random.NextInt64(1L << bits));
        for (var i = 0; i < outliers; i++)
            values[random.Next(values.Length)] = (uint)random.Next();
        return values;
    }
}
