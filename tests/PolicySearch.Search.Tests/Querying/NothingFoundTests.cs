using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class NothingFoundTests
{
    [Theory]
    [InlineData(0, 0.171)]
    [InlineData(107, 0.363)]
    [InlineData(5_528, 0.526)]
    [InlineData(143_835, 0.56)]
    [InlineData(1_000_000, 0.56)]
    public void Below_RisesWithTheCorpusUpToTheBoundOfALargeOne(long clauses, double bound) =>
        Assert.Equal(bound, NothingFound.Below(clauses, new SearchSettings()), 3);
}
