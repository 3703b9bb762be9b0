using PolicySearch.Documents.Metadata;

namespace PolicySearch.Search.Indexing;

/// <summary>Finds the files to import.</summary>
/// <param name="Files">Full paths, each once, in ordinal order: the order decides which of two conflicting files comes first.</param>
/// <param name="Skipped">Files in folders that are no documents.</param>
internal sealed record ImportFiles(IReadOnlyList<string> Files, int Skipped)
{
    /// <summary>Kinds of files that may hold a document; those that no reader knows are reported with what to do about them.</summary>
    private static readonly HashSet<string> DocumentExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml", ".docx", ".pdf", ".doc", ".wps", ".ofd", ".rtf", ".odt", ".mht", ".mhtml",
    };

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <exception cref="ImportPathException">A path does not exist.</exception>
    public static ImportFiles Find(IReadOnlyList<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var skipped = 0;
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            Require(path);
            if (File.Exists(path))
                files.Add(path);
            else
                skipped += AddFolder(path, files);
        }

        return new ImportFiles([.. files], skipped);
    }

    /// <exception cref="ImportPathException">The path does not exist.</exception>
    public static void Require(string path)
    {
        if (!Path.Exists(path))
            throw new ImportPathException($"路径“{Path.GetFullPath(path)}”不存在。", "请检查路径是否写对，相对路径从当前目录算起。");
    }

    private static int AddFolder(string folder, SortedSet<string> files)
    {
        var skipped = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", Everywhere))
        {
            if (IsVisible(Path.GetRelativePath(folder, file)) && IsDocument(file))
                files.Add(file);
            else if (!Sidecar.IsSidecar(file))
                skipped++;
        }

        return skipped;
    }

    private static bool IsVisible(string relativePath) => !relativePath.Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.');

    private static bool IsDocument(string file) =>
        DocumentExtensions.Contains(Path.GetExtension(file)) || (DocumentLinesFile.HasNameOf(file) && DocumentLinesFile.HoldsDocuments(file));
}
