using PolicySearch.Documents.Metadata;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>A document that waits to be read and parsed.</summary>
/// <param name="Location">The file, with the number of the line for one of JSON Lines; for people.</param>
/// <param name="File">Full path of the file.</param>
/// <param name="Share">Share of the input that is done with it, above 0 and up to 1.</param>
/// <param name="Parse">
/// Reads and parses it; throws <see cref="Documents.Readers.DocumentReadException"/>, or what the file system throws.
/// </param>
internal sealed record PendingDocument(string Location, string File, double Share, Func<Submission> Parse)
{
    /// <summary>The documents of files in their order: one of each, or one of each line of JSON Lines. Read as they are asked for.</summary>
    public static IEnumerable<PendingDocument> In(IReadOnlyList<string> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var document in DocumentLinesFile.HasNameOf(files[i]) ? DocumentLinesFile.Read(files[i]) : [OfFile(files[i])])
                yield return document with { Share = (i + document.Share) / files.Count };
        }
    }

    private static PendingDocument OfFile(string path) =>
        new(path, path, 1, () => PolicyParsing.Parse(System.IO.File.ReadAllBytes(path), Path.GetFileName(path), Sidecar.ReadFor(path), origin: path));
}
