using AngleSharp.Dom;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Finds the element of a page that holds the document: one of the names that content systems of government sites give it, else the
/// smallest element that holds most of the text outside links.
/// </summary>
internal static class HtmlMainContent
{
    // The content systems in use: gov.cn (UCAP), TRS, Guangdong's, WeChat's, and common names of others.
    private const string KnownNames =
        "#UCAP-CONTENT, #zoom, #Zoom, #zoomcon, #detailCon, #info_cont, #js_content, #ContentRegion, #content_detail, #news_content, " +
        ".TRS_Editor, .TRS_UEDITOR, .Custom_UnionStyle, .article-content, .article_content, .content_article, .pages_content, " +
        ".info-content, .news_content, .detail-content, .wzades-content, [wzades='正文'], article";

    private const int LeastCharacters = 60;
    private const double LeastShareOfKnown = 0.4;
    private const double LeastShareOfChild = 0.75;

    /// <summary>The element; the body itself if no part of it stands out.</summary>
    public static IElement Find(IElement body)
    {
        var whole = TextWeight(body);
        var known = body.QuerySelectorAll(KnownNames).MaxBy(TextWeight);
        if (known is not null && TextWeight(known) >= Math.Max(LeastCharacters, whole * LeastShareOfKnown))
            return known;
        return Descend(body, whole);
    }

    private static IElement Descend(IElement element, int weight)
    {
        if (weight < LeastCharacters)
            return element;
        while (true)
        {
            var child = element.Children.FirstOrDefault(candidate => TextWeight(candidate) >= weight * LeastShareOfChild);
            if (child is null || HtmlElements.IsTablePart(child) || !HtmlElements.IsBlock(child))
                return element;
            element = child;
        }
    }

    /// <summary>Number of characters that a reader sees and that no link covers.</summary>
    private static int TextWeight(INode node)
    {
        var weight = 0;
        foreach (var child in node.ChildNodes)
        {
            weight += child switch
            {
                IText text => text.Data.Count(character => !char.IsWhiteSpace(character)),
                IElement element when HtmlElements.IsHidden(element) || element.LocalName == "a" => 0,
                _ => TextWeight(child),
            };
        }

        return weight;
    }
}
