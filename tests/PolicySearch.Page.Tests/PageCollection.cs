namespace PolicySearch.Page.Tests;

/// <summary>One server and one browser for all tests of the page.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<ServedPage>
{
    public const string Name = "served page";
}
