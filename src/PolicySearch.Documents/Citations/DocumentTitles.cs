namespace PolicySearch.Documents.Citations;

/// <summary>Tells titles of documents from other names in 《》 (newspapers, certificates, programmes).</summary>
internal static class DocumentTitles
{
    private static readonly string[] Kinds =
    [
        "法", "条例", "條例", "规定", "規定", "办法", "辦法", "细则", "細則", "规则", "規則", "决定", "決定", "决议", "決議", "意见", "意見",
        "通知", "通报", "通報", "公告", "通告", "批复", "批復", "复函", "復函", "函", "方案", "计划", "計劃", "规划", "規劃", "纲要", "綱要",
        "措施", "政策", "标准", "標準", "指南", "目录", "目錄", "清单", "清單", "章程", "预案", "預案", "公约", "公約", "协定", "協定",
        "解释", "解釋", "制度", "要点", "要點", "报告", "報告", "请示", "請示", "令", "准则", "準則", "规程", "規程", "规范", "規範", "导则", "導則",
        "大纲", "大綱", "宪法", "憲法", "建议", "建議", "指引", "任务", "任務", "分工", "举措", "舉措", "决策", "總規", "总规", "条", "條", "协议", "協議",
    ];

    /// <summary>True if a title is that of a kind of document, brackets at its end (试行, 2020年版) left out.</summary>
    public static bool IsDocument(ReadOnlySpan<char> title)
    {
        title = TrimBrackets(title.TrimEnd()).TrimEnd("”\"’〉》> ");
        foreach (var kind in Kinds)
        {
            if (title.EndsWith(kind) && title.Length > kind.Length)
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> TrimBrackets(ReadOnlySpan<char> title)
    {
        while (title.Length > 0 && title[^1] is ')' or '）')
        {
            var open = title.LastIndexOfAny('(', '（');
            if (open <= 0)
                break;
            title = title[..open].TrimEnd();
        }

        return title;
    }
}
