using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>A document that was read and parsed, or the reason why it could not be.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Submission">For the store; null after an error.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record ParsedFile(PendingDocument Source, Submission? Submission, DocumentReadException? Error)
{
    public static ParsedFile Read(PendingDocument source)
    {
        try
        {
            return new ParsedFile(source, source.Parse(), null);
        }
        catch (DocumentReadException error)
        {
            return new ParsedFile(source, null, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ParsedFile(source, null, new DocumentReadException(
                "file-not-readable", $"文件无法读取：{error.Message}", "请检查文件是否存在、有没有读取权限。", error));
        }
    }
}
