using PolicySearch.Engine.Merging;

namespace PolicySearch.Engine.Tests.Merging;

public sealed class MergePolicyTests
{
    [Fact]
    public void Find_FewSegments_MergesNothing() => Assert.Null(new MergePolicy(3).Find([(5000, 5000), (5000, 5000)]));

    [Fact]
    public void Find_FullTier_TakesNeighboursOfLikeSize() =>
        Assert.Equal((1, 3), new MergePolicy(3).Find([(90_000, 90_000), (5000, 5000), (6000, 6000), (4000, 4000)]));

    [Fact]
    public void Find_MostlyDeletedSegment_IsRewrittenAlone() =>
        Assert.Equal((1, 1), new MergePolicy(10).Find([(90_000, 90_000), (4, 10)]));

    [Fact]
    public void Find_ManySmallFlushes_KeepsFewSegmentsAndLittleRewriting()
    {
        var policy = new MergePolicy(10);
        var segments = new List<(int Live, int All)>();
        var rewritten = 0L;
        for (var flush = 0; flush < 2000; flush++)
        {
            segments.Add((1000, 1000));
            while (policy.Find(segments) is var (start, count))
            {
                var merged = segments.Skip(start).Take(count).Sum(segment => segment.Live);
                segments.RemoveRange(start, count);
                segments.Insert(start, (merged, merged));
                rewritten += merged;
            }

            Assert.InRange(segments.Count, 1, 40);
        }

        Assert.InRange(rewritten / 2_000_000.0, 1, 4);
    }
}
