using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Segments;

/// <summary>One segment in the manifest.</summary>
/// <param name="Name">Beginning of its file names.</param>
/// <param name="Id">Stands in the header of its files.</param>
/// <param name="DocCount">Number of documents, deleted ones included.</param>
/// <param name="Terms">Dictionaries of text and keyword fields.</param>
/// <param name="Postings">Documents and frequencies.</param>
/// <param name="Positions">Positions.</param>
/// <param name="Columns">Norms, ordinals of keywords, integers.</param>
/// <param name="Live">Which documents are not deleted; null where all are live.</param>
/// <param name="VectorLayers">Vectors, the oldest layer first: of a document's vectors in several, the newest count.</param>
internal sealed record SegmentEntry(
    string Name,
    Guid Id,
    int DocCount,
    FileStamp Terms,
    FileStamp Postings,
    FileStamp Positions,
    FileStamp Columns,
    FileStamp? Live,
    IReadOnlyList<FileStamp> VectorLayers)
{
    public IEnumerable<FileStamp> Files => [Terms, Postings, Positions, Columns, .. Live is null ? [] : new[] { Live }, .. VectorLayers];
}
