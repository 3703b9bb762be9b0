using PolicySearch.Store.Sqlite;

namespace PolicySearch.Store;

/// <content>What happens inside a writing transaction.</content>
public sealed partial class DocumentStore
{
    private T Commit<T>(Func<WriteSession, T> write)
    {
        long? change = null;
        var result = _database.Write(session =>
        {
            var done = write(session);
            change = session.LoggedChange;
            return done;
        });
        if (change is { } number)
            Changed?.Invoke(number);
        return result;
    }

    private PutResult Put(WriteSession session, Submission submission, bool keepOrigins = false)
    {
        RequireWellFormed(submission.Document.Source.Text);
        var id = submission.Document.Id;
        var outcome = SubmissionRules.Decide(session.Connection, submission);
        if (outcome == PutOutcome.Conflict)
            return Conflict(session, submission);
        var change = outcome == PutOutcome.Unchanged ? LastChangeOf(session, id) : Write(session, submission, keepOrigins);
        if (!keepOrigins)
            session.Execute("INSERT OR IGNORE INTO origins(path, document_id) VALUES($path, $id)", ("$path", submission.Origin), ("$id", id));
        return new PutResult(outcome, id, change, []);
    }

    private long Write(WriteSession session, Submission submission, bool keepOrigins)
    {
        var now = _time.GetUtcNow();
        var id = submission.Document.Id;
        DocumentWriter.Delete(session, id);
        if (!keepOrigins)
            session.Execute("DELETE FROM origins WHERE document_id=$id", ("$id", id));
        var change = DocumentWriter.LogChange(session, id, ChangeKind.Put, now);
        DocumentWriter.Insert(session, submission, change, now);
        return change;
    }

    private PutResult Renew(WriteSession session, string documentId, Submission submission)
    {
        if (submission.Document.Id == documentId)
            return Put(session, submission with { Replace = true }, keepOrigins: true);
        var result = Put(session, submission, keepOrigins: true);
        if (result.Outcome == PutOutcome.Conflict)
            return result;
        session.Execute(
            "UPDATE OR REPLACE origins SET document_id=$new WHERE document_id=$old", ("$new", result.DocumentId), ("$old", documentId));
        Delete(session, documentId);
        return result;
    }

    private static PutResult Conflict(WriteSession session, Submission submission)
    {
        var id = submission.Document.Id;
        var origins = DocumentRows.Origins(session.Connection, id);
        return new PutResult(PutOutcome.Conflict, id, LastChangeOf(session, id), [.. SubmissionRules.OtherOrigins(origins, submission)]);
    }

    private static long LastChangeOf(WriteSession session, string id) =>
        session.Connection.Scalar<long>("SELECT change FROM documents WHERE id=$id", ("$id", id));

    private long? Delete(WriteSession session, string documentId)
    {
        if (!DocumentWriter.Delete(session, documentId))
            return null;
        session.Execute("DELETE FROM origins WHERE document_id=$id", ("$id", documentId));
        return DocumentWriter.LogChange(session, documentId, ChangeKind.Delete, _time.GetUtcNow());
    }

    /// <summary>True if the document lost its last origin and was deleted.</summary>
    private bool RemoveOrigins(string documentId, IReadOnlyList<string> paths)
    {
        return Commit(session =>
        {
            foreach (var path in paths)
                session.Execute("DELETE FROM origins WHERE path=$path AND document_id=$id", ("$path", path), ("$id", documentId));
            return DocumentRows.Origins(session.Connection, documentId).Count == 0 && Delete(session, documentId) is not null;
        });
    }

    /// <summary>SQLite keeps text as UTF-8, which has no form for half a surrogate pair: such a text would not come back to the letter.</summary>
    private static void RequireWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw new ArgumentException($"The text has a lone surrogate at offset {i}; the reader must not let it through.", nameof(text));
        }
    }
}
