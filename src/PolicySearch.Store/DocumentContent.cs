using PolicySearch.Documents.Metadata;

namespace PolicySearch.Store;

/// <summary>What a document was parsed from, for a parser of another version.</summary>
/// <param name="DocumentId">Id under which it is kept.</param>
/// <param name="Bytes">The bytes as received.</param>
/// <param name="FileName">Name of the file without its folder, if there is one.</param>
/// <param name="Supplied">Metadata given beside the bytes, if any.</param>
public sealed record DocumentContent(string DocumentId, byte[] Bytes, string? FileName, SuppliedMetadata? Supplied);
