using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>Decides what a submission is to the document that stands under its id.</summary>
internal static class SubmissionRules
{
    /// <summary>The outcome that putting the submission would have, without doing it.</summary>
    public static PutOutcome Decide(StoreConnection connection, Submission submission)
    {
        if (FindStanding(connection, submission.Document.Id) is not { } standing)
            return PutOutcome.Added;
        var origins = DocumentRows.Origins(connection, submission.Document.Id);
        var sameWords = standing.IsSameWords(submission);
        if (standing.ParserVersion == submission.ParserVersion && sameWords && (standing.HasBytes(submission) || !origins.Contains(submission.Origin)))
            return PutOutcome.Unchanged;
        var mayReplace = sameWords || submission.Replace || submission.Document.Key.Kind == DocumentKeyKind.Explicit;
        return mayReplace || !OtherOrigins(origins, submission).Any() ? PutOutcome.Replaced : PutOutcome.Conflict;
    }

    public static IEnumerable<string> OtherOrigins(IEnumerable<string> origins, Submission submission) =>
        origins.Where(origin => origin != submission.Origin);

    private static Standing? FindStanding(StoreConnection connection, string id) => connection.QuerySingle(
        """
        SELECT s.bytes_hash, s.text_hash, d.supplied, d.parser_version FROM documents d JOIN sources s ON s.document_id=d.id WHERE d.id=$id
        """,
        row => new Standing(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1), row.Text(2), row.GetInt32(3)),
        ("$id", id));

    private sealed record Standing(byte[] BytesHash, byte[] TextHash, string? Supplied, int ParserVersion)
    {
        public bool HasBytes(Submission submission) => ContentHash.Of(submission.Content.Span).AsSpan().SequenceEqual(BytesHash);

        /// <summary>The same text and the same metadata beside it, in whatever encoding.</summary>
        public bool IsSameWords(Submission submission) =>
            ContentHash.Of(submission.Document.Source.Text).AsSpan().SequenceEqual(TextHash)
            && Supplied == (submission.Supplied is { } supplied ? StoreJson.Write(supplied) : null);
    }
}
