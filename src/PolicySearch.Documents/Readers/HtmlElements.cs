using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicySearch.Documents.Readers;

/// <summary>What the elements of a page do to its text.</summary>
internal static partial class HtmlElements
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        "script", "style", "noscript", "head", "template", "iframe", "svg", "canvas", "object", "button", "select", "option", "input",
        "textarea", "audio", "video", "rp", "rt");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ucapcontent", "ul");

    private static readonly FrozenSet<string> TableParts = FrozenSet.Create("tbody", "tr", "thead", "tfoot");

    /// <summary>True for an element that a browser does not show, or whose text is no part of a document.</summary>
    public static bool IsHidden(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") ||
        (element.GetAttribute("style") is { } style && DisplayNone().IsMatch(style));

    /// <summary>True for an element that begins a new line.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for rows and groups of rows.</summary>
    public static bool IsTablePart(IElement element) => TableParts.Contains(element.LocalName);

    /// <summary>True for h1 to h6.</summary>
    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase)]
    private static partial Regex DisplayNone();
}
