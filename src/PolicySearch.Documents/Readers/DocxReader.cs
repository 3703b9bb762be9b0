using PolicySearch.Documents.Model;
namespace PolicySearch.Documents.Readers;
internal static class DocxReader
{
    public static SourceText Read(ReadOnlyMemory<byte> bytes, DocumentReadOptions options) => throw ReadErrors.BrokenDocx(null);
}
