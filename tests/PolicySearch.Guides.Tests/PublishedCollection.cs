namespace PolicySearch.Guides.Tests;

/// <summary>One published program for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCollection : ICollectionFixture<PublishedProgram>
{
    public const string Name = "published program";
}
