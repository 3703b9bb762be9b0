using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Tests.Scoring;

public sealed class MaximaCacheTests
{
    private const int Ranges = 100;
    private const int Capacity = 16 * Ranges;
    private const int Frequent = 1_000_000;

    /// <summary>A frequent term's maxima take milliseconds to compute: a stream of rare terms once drove them out again and again.</summary>
    [Fact]
    public void Keep_ManyRareTerms_LeavesTheFrequentOne()
    {
        var cache = new MaximaCache(Capacity);
        cache.Keep(0, Maxima(Frequent));
        for (var ordinal = 1; ordinal <= 1000; ordinal++)
            cache.Keep(ordinal, Maxima(ordinal));
        Assert.NotNull(cache.Find(0));
        Assert.InRange(Enumerable.Range(0, 1001).Count(ordinal => cache.Find(ordinal) is not null), 8, Capacity / Ranges);
    }

    [Fact]
    public void Admits_FullCache_OnlyTermsAboveThoseThatMadeRoom()
    {
        var cache = new MaximaCache(Capacity);
        Assert.True(cache.Admits(1));
        for (var ordinal = 0; ordinal <= Capacity / Ranges; ordinal++)
            cache.Keep(ordinal, Maxima(10 + ordinal));
        Assert.False(cache.Admits(10));
        Assert.True(cache.Admits(Frequent));
    }

    private static RangeMaxima Maxima(int docFreq) => new(new byte[Ranges], 1, docFreq);
}
