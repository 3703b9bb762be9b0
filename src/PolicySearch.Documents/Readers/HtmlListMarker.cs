using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicySearch.Documents.Readers;

/// <summary>The number that a browser writes before an item of an ordered list.</summary>
internal static partial class HtmlListMarker
{
    /// <summary>The number with its stop, or null where there is none.</summary>
    public static string? Of(IElement element)
    {
        if (element is not IHtmlListItemElement || element.ParentElement is not IHtmlOrderedListElement list || HasNoMarker(element) || HasNoMarker(list))
            return null;
        var number = ListStart(list);
        foreach (var item in list.Children.OfType<IHtmlListItemElement>())
        {
            number = item.GetAttribute("value") is { } value && int.TryParse(value, out var given) ? given : number;
            if (item == element)
                return Format(number, list.GetAttribute("type")) + ".";
            number++;
        }

        return null;
    }

    private static int ListStart(IHtmlOrderedListElement list) =>
        int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;

    private static bool HasNoMarker(IElement element) =>
        element.GetAttribute("style") is { } style && NoMarker().IsMatch(style);

    private static string Format(int number, string? type) => type switch
    {
        "a" => NumberFormats.Letters(number).ToLowerInvariant(),
        "A" => NumberFormats.Letters(number),
        "i" => NumberFormats.Roman(number).ToLowerInvariant(),
        "I" => NumberFormats.Roman(number),
        _ => NumberFormats.Decimal(number),
    };

    [GeneratedRegex(@"list-style(-type)?\s*:[^;]*\bnone\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoMarker();
}
