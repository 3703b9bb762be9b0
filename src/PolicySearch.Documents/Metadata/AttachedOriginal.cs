using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// What the name of the attached original says, where a page gives the text without its head: 相关附件：某府规〔2022〕3号关于印发《…》的通知.pdf.
/// </summary>
internal static partial class AttachedOriginal
{
    private const int MostNames = 20;

    /// <summary>The number, at the beginning of a name; one that the text itself refers to is another document's.</summary>
    public static Sourced<string>? DocNumber(SourceText source, int bodyStart)
    {
        foreach (var name in Names(source))
        {
            var form = HeadScript.Normalize(source.Slice(name));
            if (!DocumentNumber.TryFindInForm(form, 0, out var number) || number.Start > 0)
                continue;
            var place = new TextRange(name.Start + number.Start, number.Length);
            if (!IsReferredTo(source, bodyStart, source.Slice(place)))
                return new Sourced<string>(source.Slice(place), MetadataOrigin.Text, place);
        }

        return null;
    }

    /// <summary>
    /// The title, where a name is a complete one and holds the title that was derived from the text. A name with a number leaves the issuer
    /// out: put together with the signature it is derived.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="derived">The derived title.</param>
    public static Sourced<string>? Title(SourceText source, int bodyStart, string derived)
    {
        var subject = TitleWords.Compact(derived);
        foreach (var name in Names(source))
        {
            var form = HeadScript.Normalize(source.Slice(name));
            var start = DocumentNumber.TryFindInForm(form, 0, out var number) && number.Start == 0 ? number.End : 0;
            var title = TextRange.Between(name.Start + start, name.End);
            if (TitleWords.IsComplete(form[start..]) && TitleWords.Compact(form[start..]) is var compact && compact.Length > subject.Length && compact.Contains(subject, StringComparison.Ordinal))
                return Named(source, title, hasNumber: start > 0, bodyStart);
        }

        return null;
    }

    private static Sourced<string> Named(SourceText source, TextRange place, bool hasNumber, int bodyStart)
    {
        var title = Publicity().Replace(TitleWords.Clean(source.Slice(place)), "");
        if (!hasNumber || IssuerReader.FindInTitle(HeadScript.Normalize(title)) is not null)
            return new Sourced<string>(title, MetadataOrigin.Text, place);
        return new Sourced<string>(Signature.FindIssuer(source, bodyStart)?.Value + title, MetadataOrigin.Derived);
    }

    private static IEnumerable<TextRange> Names(SourceText source) => source.Blocks
        .Where(block => block.Kind is SourceBlockKind.Furniture)
        .SelectMany(block => FileName().Matches(source.Slice(block.Range)).Select(match => new TextRange(block.Range.Start + match.Groups["name"].Index, match.Groups["name"].Length)))
        .Take(MostNames);

    private static bool IsReferredTo(SourceText source, int bodyStart, string number) => source.Blocks.Any(block =>
        block.Kind is not SourceBlockKind.Furniture && block.Range.End > bodyStart &&
        source.Text.AsSpan(block.Range.Start, block.Range.Length).Contains(number, StringComparison.Ordinal));

    [GeneratedRegex("[(（](?:主动公开|依申请公开|公开发布|盖章版?|正式稿|定稿)[)）]$")]
    private static partial Regex Publicity();

    [GeneratedRegex(@"(?<![^:：\[)])(?<name>[^:：\[\]()\n/]{8,160})\.(?:pdf|docx?|wps|ofd)(?=[\](])", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
