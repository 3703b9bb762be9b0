namespace PolicySearch.Api.Tests;

/// <summary>Tests of the server share one corpus: its vectors take seconds.</summary>
[CollectionDefinition(Name)]
public sealed class ServedCollection : ICollectionFixture<ServedSeeds>
{
    public const string Name = "served seeds";
}
