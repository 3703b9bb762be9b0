using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>One import: puts file after file, and knows what it has met.</summary>
internal sealed class ImportRun(DocumentStore store, bool prune)
{
    private readonly Dictionary<string, string> _placeOfDocument = [];
    private readonly Dictionary<string, HashSet<string>> _documentsOfFile = [];
    private readonly HashSet<string> _brokenFiles = [];
    private readonly List<ImportItem> _items = [];

    public IReadOnlyList<ImportItem> Items => _items;

    public ImportItem Accept(ParsedFile file)
    {
        if (file.Submission is null)
            _brokenFiles.Add(file.Source.File);
        var item = file.Submission is { } submission ? Put(submission, file.Source.Location) : Failure(file.Source.Location, file.Error!);
        _items.Add(item);
        return item;
    }

    /// <summary>Removes documents that came from these paths, and whose files are gone or no longer hold them; a file with anything broken keeps its documents.</summary>
    public IReadOnlyList<string> Prune(IReadOnlyList<string> paths)
    {
        var roots = paths.Select(path => Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar)).ToArray();
        return store.Prune((id, origin) => roots.Any(root => IsBelow(origin, root)) && IsGone(id, origin));
    }

    private ImportItem Put(Submission submission, string place)
    {
        var id = submission.Document.Id;
        if (_placeOfDocument.TryGetValue(id, out var other) && !IsSameText(submission))
            return Conflict(submission, place, [other]);
        var result = store.Put(submission);
        if (result.Outcome == PutOutcome.Conflict && IsMoved(submission, result.OtherOrigins))
            result = store.Put(submission with { Replace = true });
        if (result.Outcome == PutOutcome.Conflict)
            return Conflict(submission, place, result.OtherOrigins);
        _placeOfDocument[id] = place;
        Documents(submission.Origin).Add(id);
        return Accepted(submission, place, result);
    }

    /// <summary>The store replaces a text under an explicit id without asking; two files of one import that claim the same id are a mistake.</summary>
    private bool IsSameText(Submission submission) =>
        store.GetDocument(submission.Document.Id)?.Document.Source.Text == submission.Document.Source.Text;

    /// <summary>
    /// The file that the standing text came from is gone, and this one takes its place: it has the same name, or the user asked to remove what vanished.
    /// </summary>
    private bool IsMoved(Submission submission, IReadOnlyList<string> otherOrigins) => otherOrigins.All(origin =>
        origin.Length > 0 && !File.Exists(origin) && (prune || Path.GetFileName(origin) == submission.FileName));

    private bool IsGone(string documentId, string origin) =>
        !File.Exists(origin) || (!_brokenFiles.Contains(origin) && _documentsOfFile.TryGetValue(origin, out var now) && !now.Contains(documentId));

    private HashSet<string> Documents(string file)
    {
        if (!_documentsOfFile.TryGetValue(file, out var documents))
            _documentsOfFile[file] = documents = [];
        return documents;
    }

    private static bool IsBelow(string origin, string root) =>
        origin == root || origin.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static ImportItem Accepted(Submission submission, string place, PutResult result) => new(place, StatusOf(result.Outcome))
    {
        DocumentId = result.DocumentId,
        Title = submission.Document.Metadata.Title?.Value,
        Clauses = submission.Document.Clauses.Count,
        Change = result.Change,
    };

    private static ImportItem Conflict(Submission submission, string place, IReadOnlyList<string> origins) => new(place, ImportStatus.Conflict)
    {
        DocumentId = submission.Document.Id,
        Title = submission.Document.Metadata.Title?.Value,
        Code = "document-conflict",
        Message = $"与已有文档 {submission.Document.Id} 的标识相同（{submission.Document.Key.Value}），但文字不同；已有文档来自：{Describe(origins)}。",
        Remedy = "若是同一文件的新版本，请删除旧文件后加 --prune 重新导入；若是两份文件，请在 .meta.json（或 JSON Lines 的那一行）中给其中一份写上 id。",
    };

    private static ImportItem Failure(string place, DocumentReadException error) => new(place, ImportStatus.Failed)
    {
        Code = error.Code,
        Message = error.Message,
        Remedy = error.Remedy,
    };

    private static string Describe(IEnumerable<string> origins) =>
        string.Join("、", origins.Select(origin => origin.Length == 0 ? "接口提交" : origin));

    private static ImportStatus StatusOf(PutOutcome outcome) => outcome switch
    {
        PutOutcome.Added => ImportStatus.Added,
        PutOutcome.Replaced => ImportStatus.Replaced,
        PutOutcome.Unchanged => ImportStatus.Unchanged,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
