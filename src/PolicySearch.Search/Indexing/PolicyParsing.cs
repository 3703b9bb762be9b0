using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>From bytes to a submission for the store.</summary>
internal static class PolicyParsing
{
    /// <exception cref="DocumentReadException">The bytes cannot be read as a document.</exception>
    public static Submission Parse(ReadOnlyMemory<byte> bytes, string? fileName, SuppliedMetadata? supplied, string origin) => new()
    {
        Document = PolicyDocumentParser.Parse(DocumentReader.Read(bytes, fileName ?? ""), supplied, fileName),
        Content = bytes,
        ParserVersion = PolicyDocumentParser.Version,
        Supplied = supplied,
        FileName = fileName,
        Origin = origin,
    };
}
