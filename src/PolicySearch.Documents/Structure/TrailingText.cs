using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Structure;

/// <summary>Tells the closing paragraphs of a part from the text of its last number.</summary>
internal static partial class TrailingText
{
    [GeneratedRegex(@"^本\w{2,12}自.{2,30}(?:施行|实施|實施|执行|執行|起生效)", RegexOptions.CultureInvariant)]
    private static partial Regex EntryIntoForce();

    /// <summary>
    /// Takes the paragraphs away that stand behind the last number and are no part of it: behind a run-on clause, if no other of its
    /// kind has paragraphs of its own; behind a heading's paragraphs, the sentence on the entry into force.
    /// </summary>
    public static IReadOnlyList<SectionNode> Detach(string text, SectionNode root)
    {
        var forms = new NodeForms(text, root);
        var last = root;
        while (last.Content.Count > 0 && !last.Content[^1].IsPlain)
            last = last.Content[^1];
        var trailing = last.Content.Reverse().TakeWhile(node => node.IsPlain && !node.IsTable).Count();
        if (last == root || trailing == 0)
            return [];
        if (forms.IsHeading(last))
            return trailing > 1 && EntryIntoForce().IsMatch(Slice(text, last.Content[^1])) ? last.RemoveLast(1) : [];
        return IsRunOn(text, last) && !HasLikeWithParagraphs(root, last) ? last.RemoveLast(trailing) : [];
    }

    private static bool IsRunOn(string text, SectionNode node) =>
        node.Marker is { Family: not MarkerFamily.Article } && node.Text.Length > 0 && text[node.Text.End - 1] is not ('：' or ':' or '；' or ';');

    private static bool HasLikeWithParagraphs(SectionNode node, SectionNode last) => node.Content.Any(child =>
        HasLikeWithParagraphs(child, last) ||
        (child != last && child.Marker is { } marker && marker.IsSameSeries(last.Marker!.Value) && child.Content.Any(below => below.IsPlain)));

    private static string Slice(string text, SectionNode node) => text.Substring(node.Range.Start, Math.Min(node.Range.Length, 80));
}
