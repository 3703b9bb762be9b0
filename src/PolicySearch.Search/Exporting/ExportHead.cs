using System.Globalization;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Exporting;

/// <summary>What stands at the head of every export: what was asked, of which corpus, when.</summary>
/// <param name="Kind">What is exported: <c>search</c>, <c>compare</c>, <c>department</c>, <c>documents</c> …</param>
/// <param name="Parameters">The request, by the names of the REST interface; what has its default is left out.</param>
/// <param name="Found">How many there are to export.</param>
/// <param name="FoundRelation">Whether that is exact.</param>
/// <param name="Limit">How many records are given at most; null for all.</param>
/// <param name="Corpus">The state of the corpus.</param>
/// <param name="ExportedAt">When the export was made.</param>
/// <param name="Notices">What the reader should know.</param>
public sealed record ExportHead(
    string Kind,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    long Found,
    TotalRelation FoundRelation,
    int? Limit,
    CorpusVersion Corpus,
    DateTimeOffset ExportedAt,
    IReadOnlyList<Notice> Notices)
{
    /// <summary>The head as lines of <c>key: value</c>, for forms that have comments; no line has a line break in it.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"PolicySearch export: {Kind}";
        foreach (var (name, value) in Parameters)
            yield return $"{name}: {OneLine(value)}";
        yield return $"found: {(FoundRelation == TotalRelation.Gte ? "at least " : "")}{Number(Found)}";
        if (Limit is { } limit)
            yield return $"limit: {Number(limit)}";
        yield return $"corpus: change {Number(Corpus.Change)}{(Corpus.ChangedAt is { } at ? $" of {Time(at)}" : "")}, {Number(Corpus.Documents)} documents, {Number(Corpus.Clauses)} clauses";
        yield return $"analyzer: {Corpus.Analyzer}";
        if (Corpus.Model is { } model)
            yield return $"model: {OneLine(model)} (sha256 {Corpus.ModelHash})";
        yield return $"exported: {Time(ExportedAt)}";
        foreach (var notice in Notices)
            yield return $"notice: {notice.Code}: {OneLine(notice.Message)}";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
}
