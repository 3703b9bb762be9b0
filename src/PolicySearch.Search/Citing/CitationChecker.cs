using PolicySearch.Documents.Citations;
using PolicySearch.Search.Citing.Quotations;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Citing;

/// <summary>Holds citations and quotations of texts against the corpus. For many threads at once.</summary>
public sealed class CitationChecker
{
    private readonly Corpus _corpus;
    private readonly CitationResolver _resolver;

    /// <summary>Creates the service.</summary>
    /// <param name="corpus">The corpus; not disposed with the service.</param>
    /// <param name="resolver">Finds what is cited.</param>
    public CitationChecker(Corpus corpus, CitationResolver resolver) => (_corpus, _resolver) = (corpus, resolver);

    /// <summary>Checks texts, each by itself.</summary>
    /// <returns>One result a text, in the same order.</returns>
    /// <exception cref="SearchRequestException">There is no text, there are too many, or one is empty or too long.</exception>
    public IReadOnlyList<CheckedText> Check(IReadOnlyList<string> texts, IPermalinks permalinks, CancellationToken cancellation = default)
    {
        Validate(texts);
        var documents = new DocumentTexts(_corpus.Store);
        return [.. texts.Select(text => Check(text, documents, permalinks, cancellation))];
    }

    private static void Validate(IReadOnlyList<string> texts)
    {
        if (texts.Count is 0 or > CitationCheckLimits.MaxTexts)
            throw new SearchRequestException("texts-out-of-range", $"给了 {texts.Count} 段文字，应为 1 至 {CitationCheckLimits.MaxTexts} 段。", "请分几次核对。");
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
                throw new SearchRequestException("text-empty", $"第 {i + 1} 段文字是空的。", "请给出带引注或引文的文字。");
            if (texts[i].Length > CitationCheckLimits.MaxTextLength)
            {
                throw new SearchRequestException(
                    "text-too-long",
                    $"第 {i + 1} 段文字有 {texts[i].Length} 个字符，最多 {CitationCheckLimits.MaxTextLength} 个。",
                    "请把文字分段，逐段核对。");
            }
        }
    }

    private CheckedText Check(string text, DocumentTexts documents, IPermalinks permalinks, CancellationToken cancellation)
    {
        var mentions = CitationReader.ReadAll(text);
        var resolved = _resolver.Resolve([.. mentions.Take(CitationCheckLimits.MaxItems)]);
        var quotations = QuotationReader.ReadAll(text, resolved.Count > 0);
        var finder = new QuotationFinder(_corpus, documents, permalinks);
        List<CheckedQuotation> found = [];
        foreach (var quotation in quotations.Take(CitationCheckLimits.MaxItems))
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(finder.Check(quotation, resolved, QuotedBy.Find(text, quotation, resolved, quotations)));
        }

        return new CheckedText(
            [.. resolved.Select(citation => CitationJudge.Judge(text, citation, permalinks))],
            found,
            [.. Notices(mentions.Count, quotations.Count)]);
    }

    private static IEnumerable<Notice> Notices(int citations, int quotations)
    {
        if (citations + quotations == 0)
            yield return new Notice("nothing-to-check", $"文字中没有引注（《…》、文号），也没有至少 {QuotationReader.Shortest} 个字的引文。");
        if (Math.Max(citations, quotations) > CitationCheckLimits.MaxItems)
            yield return new Notice("items-left-out", $"一段文字最多核对 {CitationCheckLimits.MaxItems} 处引注和 {CitationCheckLimits.MaxItems} 处引文，其余没有核对。");
    }
}
