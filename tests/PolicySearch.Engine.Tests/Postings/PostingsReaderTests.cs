using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Postings;

/// <summary>Long lists of postings, which random small indexes never have, against plain lists.</summary>
public sealed class PostingsReaderTests
{
    private const int DocCount = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(5_000)]
    public void NextAndAdvance_ListOfPostings_EqualThePlainList(int length)
    {
        var random = new Random(length);
        var plain = RandomPostings(random, length);
        using var directory = new RamDirectory();
        var segment = Write(directory, plain);
        var terms = segment.Terms("body")!;
        Assert.True(terms.TryFind("term"u8, out var info));
        Assert.Equal((length, plain.Sum(posting => posting.Positions.Length)), (info.DocFreq, info.TotalFreq));

        for (var round = 0; round < 50; round++)
            AssertWalk(random, plain, segment.Postings(terms, info), segment.Positions(info), round);
        segment.Release();
    }

    [Fact]
    public void ReadSkip_FullBlocks_BoundFrequenciesAndNorms()
    {
        var plain = RandomPostings(new Random(5), 1000);
        var collector = default(ImpactCollector);
        foreach (var (_, positions, norm) in plain)
            collector.Add(positions.Length, norm);

        var entry = collector.ToEntry(1, 2, 3);

        Assert.Equal(plain.Max(posting => Math.Min(255, posting.Positions.Length)), entry.MaxFreq);
        Assert.Equal(plain.Where(posting => posting.Positions.Length == 1).Min(posting => posting.Norm), entry.MinNormOfOnce);
        Assert.Equal(plain.Where(posting => posting.Positions.Length > 1).Min(posting => posting.Norm), entry.MinNormOfMore);
        var bytes = new byte[SkipEntry.Size];
        entry.Write(bytes);
        Assert.Equal(entry, SkipEntry.Read(bytes));
    }

    private static void AssertWalk(
        Random random, List<(int Doc, int[] Positions, byte Norm)> plain, PostingsReader reader, PositionsReader positions, int round)
    {
        var index = -1;
        while (true)
        {
            if (round == 0 || random.Next(3) == 0)
            {
                index++;
                reader.Next();
            }
            else
            {
                var target = (index < 0 ? 0 : plain[index].Doc + 1) + random.Next(round * round * 2);
                index = plain.FindIndex(Math.Max(index, 0), posting => posting.Doc >= target);
                index = index < 0 ? plain.Count : index;
                reader.Advance(target);
            }

            if (index >= plain.Count)
                break;
            Assert.Equal(plain[index].Doc, reader.Doc);
            Assert.Equal(plain[index].Positions.Length, reader.Freq);
            var read = new int[reader.Freq];
            positions.Read(reader.PositionIndex, read);
            Assert.Equal(plain[index].Positions, read);
        }

        Assert.Equal(PostingsReader.NoMoreDocs, reader.Doc);
        Assert.Equal(PostingsReader.NoMoreDocs, reader.Next());
    }

    private static List<(int Doc, int[] Positions, byte Norm)> RandomPostings(Random random, int length)
    {
        var docs = Enumerable.Range(0, DocCount).ToArray();
        random.Shuffle(docs);
        return [.. docs[..length].Order().Select(doc => (doc, RandomPositions(random), (byte)random.Next(1, 256)))];
    }

    private static int[] RandomPositions(Random random)
    {
        var freq = random.Next(10) switch { 0 => random.Next(1, 400), < 5 => random.Next(1, 4), _ => 1 };
        var position = 0;
        return [.. Enumerable.Range(0, freq).Select(_ => position += random.Next(1, 30))];
    }

    private static Segment Write(RamDirectory directory, List<(int Doc, int[] Positions, byte Norm)> plain)
    {
        var norms = new byte[DocCount];
        foreach (var (doc, _, norm) in plain)
            norms[doc] = norm;
        using var writer = new SegmentWriter(directory, "s1", DocCount);
        var field = writer.StartText("body", norms, PostingsDetail.Positions);
        field.StartTerm();
        foreach (var (doc, positions, _) in plain)
        {
            field.AddDoc(doc, positions.Length);
            foreach (var position in positions)
                field.AddPosition(position);
        }

        field.EndTerm("term"u8);
        field.Complete();
        return Segment.Open(new FileTable(directory), writer.Complete());
    }
}
