namespace PolicySearch.Store.Sqlite;

/// <summary>The tables of the store, and the way from one version of them to the next.</summary>
internal static class StoreSchema
{
    /// <summary>Marks a SQLite file as a store ("PSdb").</summary>
    private const long ApplicationId = 0x50536462;

    /// <summary>The script at index n makes version n + 1 out of version n; scripts that were released never change.</summary>
    private static readonly string[] Scripts =
    [
        """
        CREATE TABLE documents(
            id TEXT PRIMARY KEY, key_kind TEXT NOT NULL, key_value TEXT NOT NULL,
            metadata TEXT NOT NULL, supplied TEXT, file_name TEXT, clause_count INTEGER NOT NULL,
            parser_version INTEGER NOT NULL, change INTEGER NOT NULL, accepted_at TEXT NOT NULL,
            region TEXT, issuer TEXT, doc_number_key TEXT, validity TEXT NOT NULL, written_on TEXT, published_on TEXT);
        CREATE TABLE sources(
            document_id TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
            bytes BLOB NOT NULL, bytes_hash BLOB NOT NULL, text TEXT NOT NULL, text_hash BLOB NOT NULL,
            format TEXT NOT NULL, encoding TEXT NOT NULL, blocks TEXT NOT NULL, fields TEXT NOT NULL,
            parts TEXT NOT NULL, outline TEXT NOT NULL, warnings TEXT NOT NULL);
        CREATE TABLE origins(path TEXT NOT NULL, document_id TEXT NOT NULL, PRIMARY KEY(path, document_id)) WITHOUT ROWID;
        CREATE TABLE regions(
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, name TEXT NOT NULL,
            PRIMARY KEY(document_id, name)) WITHOUT ROWID;
        CREATE TABLE clauses(
            id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            path_key TEXT NOT NULL, kind TEXT NOT NULL, part INTEGER NOT NULL, path TEXT NOT NULL, marker TEXT NOT NULL,
            start INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT NOT NULL, citation TEXT NOT NULL, notes TEXT NOT NULL,
            UNIQUE(document_id, ordinal));
        CREATE TABLE mentions(
            clause_id TEXT NOT NULL REFERENCES clauses(id) ON DELETE CASCADE, document_id TEXT NOT NULL,
            canonical TEXT NOT NULL, full_name TEXT NOT NULL, role TEXT NOT NULL);
        CREATE TABLE citations(
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            title TEXT, doc_number TEXT, doc_number_key TEXT, start INTEGER NOT NULL, length INTEGER NOT NULL, clause_id TEXT,
            PRIMARY KEY(document_id, ordinal)) WITHOUT ROWID;
        CREATE TABLE changes(
            number INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL);
        CREATE TABLE models(id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, dimension INTEGER NOT NULL);
        CREATE TABLE embeddings(
            model INTEGER NOT NULL REFERENCES models(id), text_hash BLOB NOT NULL, vector BLOB NOT NULL, UNIQUE(model, text_hash));
        CREATE INDEX documents_by_region ON documents(region);
        CREATE INDEX documents_by_number ON documents(doc_number_key);
        CREATE INDEX changes_by_document ON changes(document_id, number);
        CREATE INDEX origins_by_document ON origins(document_id);
        CREATE INDEX regions_by_name ON regions(name);
        CREATE INDEX mentions_by_clause ON mentions(clause_id);
        CREATE INDEX mentions_by_name ON mentions(canonical, role, clause_id, document_id);
        CREATE INDEX citations_by_number ON citations(doc_number_key);
        """,
        // The same tables. From here on sources may be packed (Packing) and vectors are kept as codes (VectorRows): older programs must not read them.
        "",
        // From here on texts and notes of clauses may be packed too. What a department is called in full, its note says; nobody asked the table.
        "ALTER TABLE mentions DROP COLUMN full_name;",
    ];

    /// <summary>The version that this program reads and writes.</summary>
    public static long Version => Scripts.Length;

    /// <summary>True if the file holds no table at all: it was just created, or its creation was cut short.</summary>
    public static bool IsEmpty(StoreConnection connection) =>
        connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0;

    /// <summary>Brings an empty or older store to <see cref="Version"/>, each step in one transaction.</summary>
    public static void Upgrade(StoreConnection connection)
    {
        for (var version = connection.Scalar<long>("PRAGMA user_version"); version < Version; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute($"{Scripts[version]} PRAGMA user_version={version + 1}; PRAGMA application_id={ApplicationId};");
            transaction.Commit();
        }
    }

    /// <summary>Refuses a file that is no store, or one of a newer version.</summary>
    public static void Verify(StoreConnection connection, string file)
    {
        if (!IsEmpty(connection) && connection.Scalar<long>("PRAGMA application_id") != ApplicationId)
            throw new StoreDamagedException(file, "这是别的程序的 SQLite 文件");
        var found = connection.Scalar<long>("PRAGMA user_version");
        if (found > Version)
            throw new StoreVersionException(file, found, Version);
    }
}
