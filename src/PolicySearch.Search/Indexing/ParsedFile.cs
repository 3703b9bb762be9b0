using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>A file that was read and parsed, or the reason why it could not be.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Submission">For the store; null after an error.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record ParsedFile(string Path, Submission? Submission, DocumentReadException? Error)
{
    public static ParsedFile Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var supplied = Sidecar.ReadFor(path);
            return new ParsedFile(path, PolicyParsing.Parse(bytes, System.IO.Path.GetFileName(path), supplied, origin: path), null);
        }
        catch (DocumentReadException error)
        {
            return new ParsedFile(path, null, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ParsedFile(path, null, new DocumentReadException(
                "file-not-readable", $"文件无法读取：{error.Message}", "请检查文件是否存在、有没有读取权限。", error));
        }
    }
}
