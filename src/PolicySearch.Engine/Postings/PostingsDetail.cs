namespace PolicySearch.Engine.Postings;

/// <summary>What the postings of a field hold beside the documents. The values stand in files.</summary>
internal enum PostingsDetail : byte
{
    /// <summary>Nothing: keywords.</summary>
    Documents = 0,

    /// <summary>Frequencies and positions.</summary>
    Positions = 1,

    /// <summary>Frequencies.</summary>
    Frequencies = 2,
}
