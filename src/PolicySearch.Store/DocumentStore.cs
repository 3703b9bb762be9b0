using PolicySearch.Documents.Model;
using PolicySearch.Store.Sqlite;

namespace PolicySearch.Store;

/// <summary>
/// The truth: documents as received, their parsed form, the change log and kept vectors, in one SQLite file (<c>store.db</c>, WAL, synchronous=FULL).
/// One process writes, held by a lock of the operating system on <c>store.lock</c>; any number reads beside it. Safe for use by several threads.
/// All members throw <see cref="StoreException"/> where the file cannot be read or written.
/// </summary>
public sealed partial class DocumentStore : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly WriterLock? _lock;
    private readonly TimeProvider _time;

    private DocumentStore(string folder, StoreDatabase database, WriterLock? writerLock, TimeProvider time)
    {
        Folder = folder;
        _database = database;
        _lock = writerLock;
        _time = time;
        Embeddings = new EmbeddingVault(database);
    }

    /// <summary>Raised behind every commit that added to the change log, with the number of the change, on the thread that wrote.</summary>
    public event Action<long>? Changed;

    /// <summary>The data folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>True if this process may write.</summary>
    public bool IsWritable => _lock is not null;

    /// <summary>Kept vectors.</summary>
    public EmbeddingVault Embeddings { get; }

    /// <summary>Number of the last change; 0 before the first.</summary>
    public long LastChange => _database.Read(connection => connection.Scalar<long>("SELECT coalesce(max(number), 0) FROM changes"));

    /// <summary>Opens the store of a data folder; for writing, both are created where they are missing.</summary>
    /// <exception cref="StoreLockedException">Another process writes.</exception>
    /// <exception cref="StoreMissingException">There is nothing to read.</exception>
    /// <exception cref="StoreDamagedException">The file is damaged or no store.</exception>
    /// <exception cref="StoreVersionException">The file was made by a newer program.</exception>
    public static DocumentStore Open(string folder, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        var file = Path.Combine(Path.GetFullPath(folder), "store.db");
        var writable = options.Access == StoreAccess.Write;
        if (!writable && !File.Exists(file))
            throw new StoreMissingException(folder);
        var writerLock = writable ? WriterLock.Take(folder) : null;
        try
        {
            var database = StoreDatabase.Open(file, writable, options.BeforeStatement);
            return new DocumentStore(Path.GetFullPath(folder), database, writerLock, options.Time);
        }
        catch
        {
            writerLock?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Puts a document in one transaction: when this returns it is on the disk, clauses and all, or nothing is. The same document again changes
    /// nothing; another form of it takes the place of the old one. Where a different text from another origin stands under the same derived key,
    /// the submission is refused as a conflict, unless it says <see cref="Submission.Replace"/>.
    /// </summary>
    public PutResult Put(Submission submission) => Commit(session => Put(session, submission));

    /// <summary>
    /// Puts a new parse of a document that is there under <paramref name="documentId"/>; where the new parse gives it another id, it moves there.
    /// Its origins stay. A conflict with a third document leaves everything as it was.
    /// </summary>
    public PutResult Renew(string documentId, Submission submission) => Commit(session => Renew(session, documentId, submission));

    /// <summary>Deletes a document.</summary>
    /// <returns>Number of the change, or null where there is no such document.</returns>
    public long? Delete(string documentId) => Commit(session => Delete(session, documentId));

    /// <summary>
    /// Takes from every document the origins that <paramref name="isGone"/> names, and deletes the documents that have none left.
    /// A document that never had one stays.
    /// </summary>
    /// <param name="isGone">Receives the id of a document and one of its origins, a full path or an empty string.</param>
    /// <returns>Ids of the deleted documents.</returns>
    public IReadOnlyList<string> Prune(Func<string, string, bool> isGone)
    {
        var gone = _database
            .Read(connection => connection.Query(
                "SELECT document_id, path FROM origins ORDER BY document_id, path", row => (Id: row.GetString(0), Path: row.GetString(1))))
            .Where(origin => isGone(origin.Id, origin.Path))
            .GroupBy(origin => origin.Id, origin => origin.Path);
        return [.. gone.Where(group => RemoveOrigins(group.Key, [.. group])).Select(group => group.Key)];
    }

    /// <summary>
    /// Puts several documents in one transaction, so that the disk is waited for once; all of them are on the disk when this returns, or none.
    /// </summary>
    /// <returns>The outcomes, in the order of the submissions.</returns>
    public IReadOnlyList<PutResult> Put(IReadOnlyList<Submission> submissions) =>
        Commit(session => (IReadOnlyList<PutResult>)[.. submissions.Select(submission => Put(session, submission))]);

    /// <summary>The whole document, or null.</summary>
    public StoredDocument? GetDocument(string id) => _database.Read(connection => DocumentRows.Find(connection, id));

    /// <summary>The document without text and clauses, or null.</summary>
    public DocumentSummary? GetSummary(string id) => _database.Read(connection => DocumentRows.FindSummary(connection, id));

    /// <summary>The bytes as received, or null.</summary>
    public DocumentContent? GetContent(string id) =>
        _database.Read(connection => DocumentRows.Contents(connection, "d.id=$id", ("$id", id)).FirstOrDefault());

    /// <summary>Ids of the documents whose clauses were made by another version of the parser.</summary>
    public IReadOnlyList<string> DocumentsOfOtherParsers(int parserVersion) => _database.Read(connection => connection.Query(
        "SELECT id FROM documents WHERE parser_version<>$version ORDER BY id", row => row.GetString(0), ("$version", parserVersion)));

    /// <summary>A clause with its document, or null.</summary>
    public StoredClause? GetClause(string id) =>
        _database.Read(connection => DocumentRows.StoredClauses(connection, "c.id=$id", ("$id", id)).FirstOrDefault());

    /// <summary>Clauses with their documents, by id; ids that are not there are left out.</summary>
    public IReadOnlyDictionary<string, StoredClause> GetClauses(IEnumerable<string> ids) => _database.Read(connection => DocumentRows
        .StoredClauses(connection, "c.id IN (SELECT value FROM json_each($ids))", ("$ids", StoreJson.Write(ids.ToArray())))
        .ToDictionary(clause => clause.Clause.Id));

    /// <summary>The clauses around a clause in its document, itself included, in order; empty where there is no such clause.</summary>
    /// <param name="id">The clause.</param>
    /// <param name="before">How many before it.</param>
    /// <param name="after">How many behind it.</param>
    public IReadOnlyList<StoredClause> GetNeighbours(string id, int before, int after) => _database.Read(connection =>
        DocumentRows.StoredClauses(
            connection,
            """
            c.document_id=(SELECT document_id FROM clauses WHERE id=$id)
            AND c.ordinal BETWEEN (SELECT ordinal FROM clauses WHERE id=$id)-$before AND (SELECT ordinal FROM clauses WHERE id=$id)+$after
            """,
            ("$id", id), ("$before", before), ("$after", after)));

    /// <summary>One page of the documents that a filter lets through.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="size">Documents on a page.</param>
    public DocumentPage ListDocuments(DocumentFilter filter, int page, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 0);
        return _database.Read(connection => Catalog.ListDocuments(connection, filter, page, size));
    }

    /// <summary>Ids of all documents that a filter lets through, in the order of <see cref="ListDocuments"/>.</summary>
    public IReadOnlyList<string> ListDocumentIds(DocumentFilter filter) =>
        _database.Read(connection => Catalog.ListDocumentIds(connection, filter));

    /// <summary>Documents without text and clauses, by id; ids that are not there are left out.</summary>
    public IReadOnlyDictionary<string, DocumentSummary> GetSummaries(IEnumerable<string> ids) => _database.Read(connection => DocumentRows
        .Summaries(connection, "d.id IN (SELECT value FROM json_each($ids))", "", ("$ids", StoreJson.Write(ids.ToArray())))
        .ToDictionary(summary => summary.Id));

    /// <summary>Departments in the documents that a filter lets through, most clauses first.</summary>
    public IReadOnlyList<DepartmentCount> ListDepartments(DocumentFilter filter) =>
        _database.Read(connection => Catalog.ListDepartments(connection, filter));

    /// <summary>One page of the clauses that name a department, newest document first, in the order of the text.</summary>
    /// <param name="canonical">Canonical name.</param>
    /// <param name="roles">In one of these roles; empty for any.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="size">Clauses on a page.</param>
    public DepartmentClauses ListClausesOf(
        string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter, int page, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 0);
        return _database.Read(connection => Responsibilities.List(connection, canonical, roles, filter, page, size));
    }

    /// <summary>Ids of all clauses that name a department, in the order of <see cref="ListClausesOf"/>.</summary>
    /// <param name="canonical">Canonical name.</param>
    /// <param name="roles">In one of these roles; empty for any.</param>
    /// <param name="filter">Which documents.</param>
    public IReadOnlyList<string> ListClauseIdsOf(string canonical, IReadOnlyCollection<DepartmentRole> roles, DocumentFilter filter) =>
        _database.Read(connection => Responsibilities.ListIds(connection, canonical, roles, filter));

    /// <summary>References to other documents, equal ones of a document counted together.</summary>
    /// <param name="filter">Which documents' references.</param>
    /// <param name="canonical">Only references in clauses that name this department; null for all.</param>
    public IReadOnlyList<ReferenceCount> CountReferences(DocumentFilter filter, string? canonical = null) =>
        _database.Read(connection => References.Count(connection, filter, canonical));

    /// <summary>Regions with documents of their own, most documents first.</summary>
    public IReadOnlyList<RegionCount> ListRegions() => _database.Read(Catalog.ListRegions);

    /// <summary>How much the store holds.</summary>
    public StoreCounts Count() => _database.Read(Catalog.Counts);

    /// <summary>An entry of the change log, or null.</summary>
    public Change? FindChange(long number) =>
        _database.Read(connection => DocumentRows.Changes(connection, "c.number=$number", ("$number", number)).FirstOrDefault());

    /// <summary>What changed behind change number <paramref name="number"/>, in order; of several changes of a document only the last.</summary>
    /// <param name="number">The last change that is known already; 0 for none.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<Change> ChangesAfter(long number, int limit = int.MaxValue) => _database.Read(connection => DocumentRows.Changes(
        connection,
        """
        c.number>$number AND NOT EXISTS(SELECT 1 FROM changes later WHERE later.document_id=c.document_id AND later.number>c.number)
        ORDER BY c.number LIMIT $limit
        """,
        ("$number", number), ("$limit", limit)));

    /// <summary>Reads everything and reports what is wrong.</summary>
    public StoreCheckReport Check() => _database.Read(StoreVerifier.Check);

    /// <summary>Closes the file and gives up the lock.</summary>
    public void Dispose()
    {
        _database.Dispose();
        _lock?.Dispose();
    }
}
