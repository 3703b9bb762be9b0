using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Tells headings from numbered clauses, and finds the title that stands for a numbered clause in the paths below it.</summary>
internal sealed class NodeForms
{
    private const int MaxChapterTitle = 60;
    private const int MaxIntroduction = 100;
    private const int MaxLead = 25;
    private readonly string _text;
    private readonly Dictionary<(MarkerFamily, int), int> _balance = [];

    /// <summary>Looks at all numbers of a part: a list has headings or clauses, seldom both.</summary>
    public NodeForms(string text, SectionNode root)
    {
        _text = text;
        Weigh(root);
    }

    /// <summary>
    /// True for a heading: a number (or none) whose own text is no more than a title, with something below it (编, 章 and 节 also without).
    /// A number whose text runs on is a clause, also with other clauses below it; so is a short sentence with paragraphs only below it in a list of such clauses.
    /// </summary>
    public bool IsHeading(SectionNode node)
    {
        if (node.Marker is not { } marker)
            return node.Kind == SourceBlockKind.Heading;
        if (node.Content.Count == 0 && marker.Family > MarkerFamily.Section)
            return false;
        return node.Text.Length == 0 || marker.Family switch
        {
            <= MarkerFamily.Section => node.Text.Length <= MaxChapterTitle,
            MarkerFamily.Article => HeadingText.IsArticleTitle(_text, node.Text),
            _ => HeadingText.IsTitle(_text, node.Text) && (!IsSentence(node) || (EndsInStop(node) && HasNumbersBelow(node)) || _balance.GetValueOrDefault(Series(marker)) >= 0),
        };
    }

    /// <summary>
    /// Title of a numbered piece in the paths of what stands below it: the text of a heading; of a run-on clause the short sentence
    /// it begins with, else the sentence that introduces what follows (…包括：), else nothing.
    /// </summary>
    public string TitleOf(SectionNode node)
    {
        if (IsHeading(node))
            return Slice(node.Text);
        var lead = HeadingText.LeadSentence(_text, node.Text);
        var isShort = lead is { Length: <= MaxLead };
        return ((isShort ? lead : Introduction(_text, node.Text)) ?? lead) is { } title ? Slice(title) : "";
    }

    private static TextRange? Introduction(string text, TextRange range)
    {
        if (range.Length == 0 || text[range.End - 1] is not ('：' or ':'))
            return null;
        var first = Math.Max(range.Start, range.End - MaxIntroduction - 1);
        var stop = text.AsSpan(first, range.End - 1 - first).LastIndexOfAny('。', '；');
        if (stop < 0 && first > range.Start)
            return null;
        return BodyReader.Trim(text, TextRange.Between(stop < 0 ? range.Start : first + stop + 1, range.End));
    }

    private static (MarkerFamily, int) Series(in Marker marker) => (marker.Family, marker.Depth);

    private static bool HasNumbersBelow(SectionNode node) => node.Content.Any(child => child.Marker is not null);

    private bool IsSentence(SectionNode node) => EndsInStop(node) || _text[node.Text.End - 1] is '：' or ':';

    private bool EndsInStop(SectionNode node) => _text[node.Text.End - 1] == '。';

    /// <summary>One up for each number of a list that looks like a heading with something below it, one down for each that does not.</summary>
    private void Weigh(SectionNode node)
    {
        foreach (var child in node.Content)
        {
            if (child.Marker is { } marker && child.Text.Length > 0)
            {
                var looksLikeHeading = child.Content.Count > 0 && HeadingText.IsTitle(_text, child.Text);
                _balance[Series(marker)] = _balance.GetValueOrDefault(Series(marker)) + (looksLikeHeading ? 1 : -1);
            }

            Weigh(child);
        }
    }

    private string Slice(TextRange range) => _text.Substring(range.Start, range.Length);
}
