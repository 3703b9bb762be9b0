using System.Globalization;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>Writes the rows of one document inside a transaction.</summary>
internal static class DocumentWriter
{
    public static void Insert(WriteSession session, Submission submission, long change, DateTimeOffset now)
    {
        InsertDocument(session, submission, change, now);
        InsertSource(session, submission);
        InsertRegions(session, submission.Document);
        foreach (var clause in submission.Document.Clauses)
            InsertClause(session, submission.Document.Id, clause);
        InsertReferences(session, submission.Document);
    }

    public static long LogChange(WriteSession session, string documentId, ChangeKind kind, DateTimeOffset now)
    {
        var number = session.Insert(
            "INSERT INTO changes(document_id, kind, at) VALUES($id, $kind, $at)",
            ("$id", documentId), ("$kind", kind.ToString()), ("$at", Timestamp(now)));
        session.LoggedChange = number;
        return number;
    }

    /// <summary>Removes the document and what hangs on it; the change log and kept vectors stay.</summary>
    public static bool Delete(WriteSession session, string documentId) =>
        session.Execute("DELETE FROM documents WHERE id=$id", ("$id", documentId)) > 0;

    private static void InsertDocument(WriteSession session, Submission submission, long change, DateTimeOffset now)
    {
        var document = submission.Document;
        var metadata = document.Metadata;
        session.Execute(
            """
            INSERT INTO documents(id, key_kind, key_value, metadata, supplied, file_name, clause_count, parser_version, change, accepted_at,
                region, issuer, doc_number_key, validity, written_on, published_on)
            VALUES($id, $keyKind, $keyValue, $metadata, $supplied, $fileName, $clauseCount, $parserVersion, $change, $acceptedAt,
                $region, $issuer, $docNumber, $validity, $writtenOn, $publishedOn)
            """,
            ("$id", document.Id),
            ("$keyKind", document.Key.Kind.ToString()),
            ("$keyValue", document.Key.Value),
            ("$metadata", StoreJson.Write(metadata)),
            ("$supplied", submission.Supplied is { } supplied ? StoreJson.Write(supplied) : null),
            ("$fileName", submission.FileName),
            ("$clauseCount", document.Clauses.Count),
            ("$parserVersion", submission.ParserVersion),
            ("$change", change),
            ("$acceptedAt", Timestamp(now)),
            ("$region", metadata.Region?.Value.Name),
            ("$issuer", metadata.Issuer?.Value),
            ("$docNumber", DocumentNumber.NormalizeIfAny(metadata.DocNumber?.Value)),
            ("$validity", metadata.ValidityStatus.ToString()),
            ("$writtenOn", Date(metadata.WrittenOn?.Value)),
            ("$publishedOn", Date(metadata.PublishedOn?.Value)));
    }

    private static void InsertSource(WriteSession session, Submission submission)
    {
        var document = submission.Document;
        var source = document.Source;
        session.Execute(
            """
            INSERT INTO sources(document_id, bytes, bytes_hash, text, text_hash, format, encoding, blocks, fields, parts, outline, warnings)
            VALUES($id, $bytes, $bytesHash, $text, $textHash, $format, $encoding, $blocks, $fields, $parts, $outline, $warnings)
            """,
            ("$id", document.Id),
            ("$bytes", Packing.Bytes(submission.Content.Span, source.Text)),
            ("$bytesHash", ContentHash.Of(submission.Content.Span)),
            ("$text", Packing.Text(source.Text)),
            ("$textHash", ContentHash.Of(source.Text)),
            ("$format", source.Format.ToString()),
            ("$encoding", source.Encoding),
            ("$blocks", Packing.Text(StoreJson.Write(BlockRows.ToNumbers(source.Blocks)))),
            ("$fields", StoreJson.Write(source.Fields)),
            ("$parts", StoreJson.Write(document.Parts)),
            ("$outline", Packing.Text(StoreJson.Write(document.Outline))),
            ("$warnings", StoreJson.Write(document.Warnings)));
    }

    private static void InsertRegions(WriteSession session, PolicyDocument document)
    {
        if (document.Metadata.Region is not { Value: var region })
            return;
        foreach (var name in region.Parents.Prepend(region.Name).Distinct())
            session.Execute("INSERT INTO regions(document_id, name) VALUES($id, $name)", ("$id", document.Id), ("$name", name));
    }

    private static void InsertClause(WriteSession session, string documentId, Clause clause)
    {
        session.Execute(
            """
            INSERT INTO clauses(id, document_id, ordinal, path_key, kind, part, path, marker, start, length, text, citation, notes)
            VALUES($id, $document, $ordinal, $pathKey, $kind, $part, $path, $marker, $start, $length, $text, $citation, $notes)
            """,
            ("$id", clause.Id),
            ("$document", documentId),
            ("$ordinal", clause.Ordinal),
            ("$pathKey", clause.PathKey),
            ("$kind", clause.Kind.ToString()),
            ("$part", clause.Part),
            ("$path", StoreJson.Write(clause.Path)),
            ("$marker", clause.Marker),
            ("$start", clause.Range.Start),
            ("$length", clause.Range.Length),
            ("$text", Packing.Text(clause.Text)),
            ("$citation", clause.Citation),
            ("$notes", Packing.Text(StoreJson.Write(clause.Notes))));
        foreach (var mention in clause.Departments)
            InsertMention(session, documentId, clause.Id, mention);
    }

    private static void InsertMention(WriteSession session, string documentId, string clauseId, DepartmentMention mention) => session.Execute(
        "INSERT INTO mentions(clause_id, document_id, canonical, role) VALUES($clause, $document, $canonical, $role)",
        ("$clause", clauseId),
        ("$document", documentId),
        ("$canonical", mention.Canonical),
        ("$role", mention.Role.ToString()));

    private static void InsertReferences(WriteSession session, PolicyDocument document)
    {
        foreach (var (ordinal, reference) in document.References.Index())
        {
            session.Execute(
                """
                INSERT INTO citations(document_id, ordinal, title, doc_number, doc_number_key, start, length, clause_id)
                VALUES($id, $ordinal, $title, $docNumber, $docNumberKey, $start, $length, $clause)
                """,
                ("$id", document.Id),
                ("$ordinal", ordinal),
                ("$title", reference.Title),
                ("$docNumber", reference.DocNumber),
                ("$docNumberKey", DocumentNumber.NormalizeIfAny(reference.DocNumber)),
                ("$start", reference.Range.Start),
                ("$length", reference.Range.Length),
                ("$clause", reference.ClauseId));
        }
    }

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Timestamp(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
