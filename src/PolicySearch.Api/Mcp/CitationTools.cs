using System.ComponentModel;
using ModelContextProtocol.Server;
using PolicySearch.Search;
using PolicySearch.Search.Citing;

namespace PolicySearch.Api.Mcp;

/// <summary>The tool that checks citations.</summary>
[McpServerToolType]
internal sealed class CitationTools(CitationChecker checker, IPermalinks permalinks)
{
    [McpServerTool(Name = "check_citations", Title = "Check citations (核对引文)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Checks citations (《…》（文号）第三条, 《…》三、（三）1.) and quotations (“…”) in texts: whether document and clause exist, whether each quotation is to the letter, close (with the differences) or not found; gives the right citation, clause ids and permalink.")]
    public CitationToolAnswer Check(
        [Description("The texts to check, 1 to 20, each at most 20000 characters.")] string[] texts,
        CancellationToken cancellation = default) => new(checker.Check(texts, permalinks, cancellation));
}
