using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Brings files and bytes into the store. A file that cannot be read is reported, and the rest goes on.</summary>
public sealed class Importer
{
    private readonly DocumentStore _store;

    internal Importer(DocumentStore store) => _store = store;

    /// <summary>Imports files, and folders with everything below them, each file with its sidecar; of JSON Lines every line is a document.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="prune">True to remove documents whose files vanished from <paramref name="paths"/>.</param>
    /// <param name="progress">Told of each document when it is done.</param>
    /// <param name="cancellation">Ends the import between two documents; what was accepted stays.</param>
    /// <exception cref="ImportPathException">A path does not exist, or there is no document below it and nothing to prune.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public ImportReport Import(
        IReadOnlyList<string> paths, bool prune = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var found = ImportFiles.Find(paths);
        if (found.Files.Count == 0 && !prune)
            throw new ImportPathException($"在“{string.Join("”、“", paths)}”里没有找到可导入的文件。", "支持纯文本、HTML、DOCX（.txt .md .html .htm .docx）和每行一份文档的 JSON Lines（.jsonl .jsonl.gz）。");
        var run = new ImportRun(_store, prune);
        foreach (var file in ParseAhead.Parse(PendingDocument.In(found.Files), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var item = run.Accept(file);
            progress?.Report(new ImportProgress(run.Items.Count, file.Source.Share, item));
        }

        return new ImportReport(run.Items, prune ? run.Prune(paths) : [], found.Skipped);
    }

    /// <summary>Refuses paths that do not exist, before anything else is done.</summary>
    /// <exception cref="ImportPathException">A path does not exist.</exception>
    public static void RequirePaths(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            ImportFiles.Require(path);
    }

    /// <summary>Imports one document from memory.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="fileName">A name whose ending may tell the format; may be null.</param>
    /// <param name="supplied">Metadata given beside the bytes, its id included.</param>
    /// <exception cref="DocumentReadException">The bytes cannot be read as a document.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public PutResult Put(ReadOnlyMemory<byte> bytes, string? fileName, SuppliedMetadata? supplied) =>
        _store.Put(PolicyParsing.Parse(bytes, fileName, supplied, origin: ""));
}
