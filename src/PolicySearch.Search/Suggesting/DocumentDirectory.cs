using System.Text.RegularExpressions;
using PolicySearch.Analysis;
using PolicySearch.Documents.Citations;

namespace PolicySearch.Search.Suggesting;

/// <summary>Finds the documents of the corpus that a text names, by 文号 and by title.</summary>
internal sealed partial class DocumentDirectory
{
    private readonly OneByKey _byNumber = new();
    private readonly OneByKey _byTitle = new();

    /// <summary>Documents without a number: whose title alone a reference with another number can mean.</summary>
    private readonly OneByKey _unnumbered = new();

    /// <param name="documents">All documents.</param>
    public DocumentDirectory(IReadOnlyList<NamedDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Number is { } number)
                _byNumber.Add(number, document.Id);
            foreach (var title in TitlesOf(document).Distinct())
            {
                _byTitle.Add(title, document.Id);
                if (document.Number is null)
                    _unnumbered.Add(title, document.Id);
            }
        }
    }

    /// <summary>Id of the one document that a reference can mean; null where there is none, or more than one.</summary>
    /// <param name="title">Title without its brackets, if given.</param>
    /// <param name="docNumber">文号, if given: decides where both are.</param>
    public string? Find(string? title, string? docNumber)
    {
        var number = DocumentNumber.NormalizeIfAny(docNumber);
        if (number is not null && _byNumber.Find(number) is { } numbered)
            return numbered;
        return title is null ? null : (number is null ? _byTitle : _unnumbered).Find(KeyOf(title));
    }

    /// <summary>A document's title, and that of what it issues: 关于印发《…》的通知.</summary>
    private static IEnumerable<string> TitlesOf(NamedDocument document)
    {
        if (document.Title is not { } title)
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
