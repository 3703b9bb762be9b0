using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Tests.Scoring;

public sealed class SmallFloatTests
{
    /// <summary>Values of Lucene 10.3's SmallFloat.intToByte4.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(23, 23)]
    [InlineData(24, 24)]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(42, 41)]
    [InlineData(100, 57)]
    [InlineData(1000, 87)]
    [InlineData(int.MaxValue, 255)]
    public void Encode_Length_GivesLucenesByte(int length, byte expected) => Assert.Equal(expected, SmallFloat.Encode(length));

    [Fact]
    public void Decode_EveryByte_IsTheSmallestLengthOfItsByte()
    {
        for (var code = 0; code < 256; code++)
        {
            var length = SmallFloat.Decode((byte)code);
            Assert.Equal(code, SmallFloat.Encode(length));
            if (code > 0)
                Assert.Equal(code - 1, SmallFloat.Encode(length - 1));
        }
    }
}
