using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine.Tests.Postings;

public sealed class BlockSumTests
{
    [Fact]
    public void Run_RandomValues_EqualsTheScalarTwin()
    {
        var random = new Random(13);
        for (var round = 0; round < 1000; round++)
        {
            var values = Enumerable.Range(0, PackedBlock.Length).Select(_ => random.Next(1 << random.Next(24))).ToArray();
            var expected = values.ToArray();
            var last = random.Next(-1, 1000);

            BlockSum.Run(values, last);
            BlockSum.RunScalar(expected, last);

            Assert.Equal(expected, values);
        }
    }
}
