namespace PolicySearch.Search.Tests.Citing;

internal sealed class TestPermalinks : IPermalinks
{
    public static readonly TestPermalinks Instance = new();

    public string ToClause(string clauseId) => "clause:" + clauseId;

    public string ToDocument(string documentId) => "document:" + documentId;
}
