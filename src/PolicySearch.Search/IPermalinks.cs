namespace PolicySearch.Search;

/// <summary>Makes the addresses that answers carry; who serves them knows where.</summary>
public interface IPermalinks
{
    /// <summary>Address of a clause.</summary>
    string ToClause(string clauseId);

    /// <summary>Address of a document.</summary>
    string ToDocument(string documentId);
}
