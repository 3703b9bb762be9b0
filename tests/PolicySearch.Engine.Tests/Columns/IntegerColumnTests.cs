using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Columns;

public sealed class IntegerColumnTests
{
    /// <summary>A document without a date must not make dates as wide as the distance from zero.</summary>
    [Fact]
    public void Read_DocumentsWithoutAValue_HaveNoneAndTakeNoWiderNumbers()
    {
        var present = new ulong[2];
        var values = new long[100];
        for (var doc = 1; doc < 100; doc += 2)
        {
            BitSets.Add(present, doc);
            values[doc] = 20_200_100 + doc;
        }

        var (file, entry) = ScratchFile.OfColumn(columns => columns.AddIntegers("date", present, values));
        using var scratch = file;
        var column = new IntegerColumn(file.Input, entry);

        Assert.Equal(7, entry.Values.Width);
        Assert.Equal(Enumerable.Range(0, 100).Select(doc => doc % 2 == 1 ? 20_200_100L + doc : (long?)null), Enumerable.Range(0, 100).Select(column.Of));
    }

    [Fact]
    public void Read_NoDocumentHasAValue_NoneHas()
    {
        var (file, entry) = ScratchFile.OfColumn(columns => columns.AddIntegers("date", new ulong[1], new long[10]));
        using var scratch = file;
        var column = new IntegerColumn(file.Input, entry);

        Assert.All(Enumerable.Range(0, 10), doc => Assert.Null(column.Of(doc)));
    }
}
