namespace PolicySearch.Search.Indexing;

/// <summary>What became of the files of one import.</summary>
/// <param name="Items">One for each document, in the order of the paths and lines.</param>
/// <param name="Pruned">Ids of documents that were removed because their files vanished.</param>
/// <param name="Skipped">Files in the folders that are no documents (pictures, scripts, hidden files).</param>
public sealed record ImportReport(IReadOnlyList<ImportItem> Items, IReadOnlyList<string> Pruned, int Skipped)
{
    /// <summary>Number of files with a status.</summary>
    public int Count(ImportStatus status) => Items.Count(item => item.Status == status);

    /// <summary>True if no file failed or met a conflict.</summary>
    public bool IsClean => Items.All(item => item.IsAccepted);
}
