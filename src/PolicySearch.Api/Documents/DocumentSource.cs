using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>Sends what a document was parsed from.</summary>
internal static class DocumentSource
{
    /// <summary>The source text that all offsets point into.</summary>
    public static FileContentHttpResult Text(PolicyDocument document) =>
        TypedResults.Bytes(Encoding.UTF8.GetBytes(document.Source.Text), "text/plain; charset=utf-8");

    /// <summary>The bytes as received; always to be saved and never shown, for they may hold scripts of a foreign page.</summary>
    public static FileContentHttpResult Original(PolicyDocument document, DocumentContent content) => TypedResults.Bytes(
        content.Bytes,
        MediaTypeOf(document.Source),
        content.FileName ?? document.Id + EndingOf(document.Source.Format));

    private static string MediaTypeOf(SourceText source) => source.Format switch
    {
        SourceFormat.Html => $"text/html; charset={source.Encoding}",
        SourceFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => $"text/plain; charset={source.Encoding}",
    };

    private static string EndingOf(SourceFormat format) => format switch
    {
        SourceFormat.Html => ".html",
        SourceFormat.Docx => ".docx",
        _ => ".txt",
    };
}
