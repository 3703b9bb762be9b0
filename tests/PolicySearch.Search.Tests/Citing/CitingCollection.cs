namespace PolicySearch.Search.Tests.Citing;

[CollectionDefinition(Name)]
public sealed class CitingCollection : ICollectionFixture<CitedCorpus>
{
    public const string Name = "citing";
}
