using System.Text.RegularExpressions;
using PolicySearch.Analysis;
using PolicySearch.Documents.Citations;
using PolicySearch.Store;

namespace PolicySearch.Search.Suggesting;

/// <summary>Finds the documents of the corpus that a text names, by 文号 and by title.</summary>
internal sealed partial class DocumentDirectory
{
    private readonly ILookup<string, DocumentSummary> _byNumber;
    private readonly ILookup<string, DocumentSummary> _byTitle;

    /// <param name="documents">All documents.</param>
    public DocumentDirectory(IReadOnlyList<DocumentSummary> documents)
    {
        _byNumber = documents.Where(document => NumberOf(document) is not null).ToLookup(document => NumberOf(document)!);
        _byTitle = documents
            .SelectMany(document => TitlesOf(document).Distinct().Select(title => (Title: title, Document: document)))
            .ToLookup(pair => pair.Title, pair => pair.Document);
    }

    /// <summary>Id of the one document that a reference can mean; null where there is none, or more than one.</summary>
    /// <param name="title">Title without its brackets, if given.</param>
    /// <param name="docNumber">文号, if given: decides where both are.</param>
    public string? Find(string? title, string? docNumber)
    {
        var number = docNumber is null ? null : DocumentNumber.Normalize(docNumber);
        if (number is not null && Only(_byNumber[number]) is { } numbered)
            return numbered;
        return title is null ? null : Only(_byTitle[KeyOf(title)].Where(document => number is null || NumberOf(document) is null));
    }

    private static string? Only(IEnumerable<DocumentSummary> documents) =>
        documents.Take(2).ToArray() is [var only] ? only.Id : null;

    private static string? NumberOf(DocumentSummary document) =>
        document.Metadata.DocNumber is { Value: var number } ? DocumentNumber.Normalize(number) : null;

    /// <summary>A document's title, and that of what it issues: 关于印发《…》的通知.</summary>
    private static IEnumerable<string> TitlesOf(DocumentSummary document)
    {
        if (document.Metadata.Title is not { Value: var title })
            yield break;
        yield return KeyOf(title);
        if (Issued().Match(title) is { Success: true } issued)
            yield return KeyOf(issued.Groups[1].Value);
    }

    /// <summary>The form of a title in which all ways of writing it are one.</summary>
    public static string KeyOf(string title) => NoLetter().Replace(TextFolder.Fold(title), "");

    [GeneratedRegex("(?:印发|发布|转发|公布)[《〈]?(.+?)[》〉]?的(?:通知|公告|决定)$")]
    private static partial Regex Issued();

    /// <summary>Brackets, quotes and spaces come and go between the ways in which a title is written.</summary>
    [GeneratedRegex(@"[\p{P}\p{Z}\p{C}]")]
    private static partial Regex NoLetter();
}
