namespace PolicySearch.Engine.Terms;

/// <summary>Terms are stored in blocks; inside a block each shares what it can with the term before.</summary>
internal static class TermBlock
{
    /// <summary>Terms in a block, but for the last of a field.</summary>
    public const int Size = 32;

    /// <summary>Longest term in UTF-8 bytes, Lucene's limit; longer tokens are left out of the index, their positions counted.</summary>
    public const int MaxTermLength = 32766;
}
