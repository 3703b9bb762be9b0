using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Columns;

/// <summary>Packed numbers against the numbers themselves.</summary>
public sealed class PackedNumbersTests
{
    [Fact]
    public void Read_RandomNumbers_AreThoseThatWereWritten()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var values = RandomValues(random);
            var (file, entry) = Write(values);
            using var scratch = file;
            var numbers = new PackedNumbers(file.Input, entry);
            var first = random.Next(values.Length);
            var range = numbers.Range(first, values.Length - first);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.True(values[i] == numbers.All[i], $"seed {seed}, round {round}, number {i}");
                Assert.True(values[i] == numbers[i], $"seed {seed}, round {round}, number {i} by itself");
                Assert.True(i < first || values[i] == range[i], $"seed {seed}, round {round}, number {i} in a range from {first}");
            }
        }
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(1, -1, 0)]
    [InlineData(20, 20_200_913, 20_991_231)]
    [InlineData(56, 0, (1L << 56) - 1)]
    [InlineData(64, 0, 1L << 56)]
    [InlineData(64, long.MinValue, long.MaxValue)]
    public void Write_Distance_TakesAsManyBits(int width, long min, long max)
    {
        var (file, entry) = Write([max, min, max]);
        using var scratch = file;
        var numbers = new PackedNumbers(file.Input, entry);

        Assert.Equal((width, min), (entry.Width, entry.Min));
        Assert.Equal([max, min, max], new[] { numbers[0], numbers[1], numbers[2] });
    }

    private static (ScratchFile File, PackedEntry Entry) Write(long[] values)
    {
        PackedEntry entry = default;
        var file = new ScratchFile(output =>
        {
            entry = PackedWriter.Write(output, values);
            return output.Complete(output.Position);
        });
        return (file, entry);
    }

    private static long[] RandomValues(Random random)
    {
        var values = new long[random.Next(1, 300)];
        var bits = random.Next(65);
        var min = random.NextInt64(long.MinValue, long.MaxValue);
        for (var i = 0; i < values.Length; i++)
            values[i] = unchecked(min + (bits == 0 ? 0 : (long)((ulong)random.NextInt64(long.MinValue, long.MaxValue) >> (64 - bits))));
        return values;
    }
}
