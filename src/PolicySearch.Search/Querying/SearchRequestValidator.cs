namespace PolicySearch.Search.Querying;

/// <summary>Checks a request before any work is done for it.</summary>
internal static class SearchRequestValidator
{
    /// <summary>Throws <see cref="SearchRequestException"/> with the first thing that is wrong.</summary>
    public static void Validate(SearchRequest request)
    {
        ValidateQuery(request);
        ValidatePaging(request);
        ValidateFilters(request);
        if (request.MaxChars is < 1)
            throw new SearchRequestException("max-chars-out-of-range", "maxChars 必须至少为 1。", "请给出正整数，或不给 maxChars。");
    }

    /// <summary>The query alone.</summary>
    public static void ValidateQuery(SearchRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Query))
            throw new SearchRequestException("query-empty", "检索词是空的。", "请在 q 中写出要查的词或问题。");
        if (request.Query.Length > SearchLimits.MaxQueryLength)
        {
            throw new SearchRequestException(
                "query-too-long",
                $"检索词有 {request.Query.Length} 个字符，最多 {SearchLimits.MaxQueryLength} 个。",
                "请缩短检索词，或只保留要点。");
        }

        if (string.IsNullOrWhiteSpace(QueryParser.Parse(request.Query).Text))
        {
            throw new SearchRequestException(
                "query-only-exclusions", "检索词中只有排除的词。", "请在 q 中也写出要查的词或问题，例如“停车 -收费”。");
        }
    }

    /// <summary>The filters alone.</summary>
    public static void ValidateFilters(SearchRequest request)
    {
        if (request is { From: { } from, To: { } to } && from > to)
        {
            throw new SearchRequestException(
                "date-range-reversed",
                $"起始日期 {from:yyyy-MM-dd} 晚于截止日期 {to:yyyy-MM-dd}。",
                "请把 from 与 to 对调。");
        }

        ValidateFilter("city", request.Cities.Count);
        ValidateFilter("department", request.Departments.Count);
        ValidateFilter("issuer", request.Issuers.Count);
        ValidateFilter("docNumber", request.DocNumbers.Count);
    }

    private static void ValidatePaging(SearchRequest request)
    {
        if (request.Size is < 1 or > SearchLimits.MaxPageSize)
        {
            throw new SearchRequestException(
                "size-out-of-range",
                $"size 为 {request.Size}，应在 1 与 {SearchLimits.MaxPageSize} 之间。",
                "请调整 size，用 page 翻页。");
        }

        if (request.Page < 1 || (long)request.Page * request.Size > SearchLimits.MaxDepth)
        {
            throw new SearchRequestException(
                "page-out-of-range",
                $"第 {request.Page} 页超出范围：从第 1 页起，最多翻到第 {SearchLimits.MaxDepth} 条。",
                "请改小 page，或用筛选缩小范围。");
        }
    }

    private static void ValidateFilter(string name, int count)
    {
        if (count > SearchLimits.MaxFilterValues)
        {
            throw new SearchRequestException(
                "too-many-filter-values",
                $"{name} 给了 {count} 个值，最多 {SearchLimits.MaxFilterValues} 个。",
                "请分几次检索。");
        }
    }
}
