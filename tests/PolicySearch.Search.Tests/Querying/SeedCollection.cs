namespace PolicySearch.Search.Tests.Querying;

/// <summary>Tests over the seeds share one corpus: its vectors take seconds.</summary>
[CollectionDefinition(Name)]
public sealed class SeedCollection : ICollectionFixture<SeedCorpus>
{
    public const string Name = "seeds";
}
