using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Columns;

/// <summary>Ordinals of documents against lists of them.</summary>
public sealed class OrdinalColumnTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public void Read_RandomDocuments_GivesTheOrdinalsOfEach(int least, int most)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            int[][] docs = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => Ordinals(random, random.Next(least, most + 1)))];
            var (file, entry) = Write(docs);
            using var scratch = file;
            var column = new OrdinalColumn(file.Input, entry);
            for (var doc = 0; doc < docs.Length; doc++)
                Assert.True(docs[doc].SequenceEqual(Read(column.Of(doc))), $"seed {seed}, round {round}, document {doc}");

            int[] some = [.. Enumerable.Range(0, docs.Length).Where(_ => random.Next(3) > 0)];
            var counts = new int[1000];
            column.Count(some, counts);
            for (var ordinal = 0; ordinal < counts.Length; ordinal++)
                Assert.True(counts[ordinal] == some.Count(doc => docs[doc].Contains(ordinal)), $"seed {seed}, round {round}, ordinal {ordinal}");
        }
    }

    /// <summary>A field with one value in each document needs nothing but the values.</summary>
    [Fact]
    public void Write_OneEach_KeepsNoStarts()
    {
        var (file, entry) = Write([.. Enumerable.Range(0, 1024).Select(doc => new[] { doc % 8 })]);
        using var scratch = file;

        Assert.Equal(0, entry.Starts.Count);
        Assert.Equal(3, entry.Values.Width);
    }

    private static int[] Ordinals(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(1000)).Distinct().Order()];

    private static (ScratchFile File, ColumnEntry Column) Write(int[][] docs)
    {
        var starts = new int[docs.Length + 1];
        for (var doc = 0; doc < docs.Length; doc++)
            starts[doc + 1] = starts[doc] + docs[doc].Length;
        return ScratchFile.OfColumn(columns => columns.AddOrdinals("field", starts, [.. docs.SelectMany(doc => doc).Select(ordinal => (long)ordinal)]));
    }

    private static List<int> Read(OrdinalRange range)
    {
        var ordinals = new List<int>();
        foreach (var ordinal in range)
            ordinals.Add(ordinal);
        return ordinals;
    }
}
