using System.ComponentModel;
using ModelContextProtocol.Server;
using PolicySearch.Api.Clauses;
using PolicySearch.Api.Documents;
using PolicySearch.Api.Errors;
using PolicySearch.Documents.Model;
using PolicySearch.Search;
using PolicySearch.Search.Citing;
using PolicySearch.Store;

namespace PolicySearch.Api.Mcp;

/// <summary>Tools that read clauses and documents.</summary>
[McpServerToolType]
internal sealed class DocumentTools(Corpus corpus, CitationResolver resolver, IPermalinks permalinks)
{
    private const int MostNeighbours = 10;
    private const int Opening = 40;

    [McpServerTool(Name = "get_clause", Title = "Get a clause (条款)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("A clause by its id, to the letter, with the clauses before and behind it.")]
    public ClauseToolAnswer GetClause(
        [Description("The clauseId of another tool's answer.")] string clause_id,
        [Description("How many clauses on each side, 0 to 10.")] int neighbours = 1,
        [Description("Limit on the characters of all texts together (200 to 50000); the clause itself is always given whole, the nearest neighbours first.")] int max_chars = 8000)
    {
        var budget = new ClauseBudget(ToolLimits.RequireChars(max_chars));
        var around = corpus.Store.GetNeighbours(clause_id, ToolLimits.Require(nameof(neighbours), neighbours, 0, MostNeighbours), neighbours);
        var own = around.FirstOrDefault(clause => clause.Clause.Id == clause_id) ?? throw ClauseEndpoints.NotFound(clause_id);
        var kept = around.OrderBy(clause => Math.Abs(clause.Clause.Ordinal - own.Clause.Ordinal))
            .Select(clause => (clause.Clause.Ordinal, Clause: ToolClause.Of(clause, permalinks)))
            .Where(clause => budget.Fits(clause.Clause))
            .OrderBy(clause => clause.Ordinal).ToList();
        return new ClauseToolAnswer(
            kept.Find(clause => clause.Ordinal == own.Clause.Ordinal).Clause,
            [.. kept.Where(clause => clause.Ordinal < own.Clause.Ordinal).Select(clause => clause.Clause)],
            [.. kept.Where(clause => clause.Ordinal > own.Clause.Ordinal).Select(clause => clause.Clause)],
            budget.LeftOut);
    }

    [McpServerTool(Name = "outline_document", Title = "Outline of a document (文件目录)", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Headings and clauses of a document in the order of its text, each clause with its id and opening words.")]
    public OutlineToolAnswer Outline(
        [Description("A documentId, a title (《…通知》, with or without brackets) or a 文号 (包府发〔2020〕54号).")] string document,
        [Description("How many lines to pass over: the next of the answer before.")] int offset = 0,
        [Description("Limit on the characters of all lines together (200 to 50000).")] int max_chars = 8000)
    {
        ToolLimits.RequireChars(max_chars);
        ToolLimits.Require(nameof(offset), offset, 0, int.MaxValue);
        var stored = Find(document);
        var lines = OutlineLines.Of(stored.Document, Opening);
        var used = 0;
        var shown = lines.Skip(offset).TakeWhile((line, i) => (used += line.Text.Length) <= max_chars || i == 0).ToList();
        var next = offset + shown.Count;
        var metadata = stored.Document.Metadata;
        return new OutlineToolAnswer(
            stored.Document.Id, metadata.Title?.Value ?? "",
            PolicySearch.Documents.Citations.CitationFormatter.Format(metadata.Title?.Value ?? "", metadata.DocNumber?.Value, stored.Document.Parts[0], ""),
            permalinks.ToDocument(stored.Document.Id), metadata.Region?.Value.Name, metadata.Issuer?.Value,
            shown, lines.Count, next < lines.Count ? next : null);
    }

    private StoredDocument Find(string document)
    {
        if (corpus.Store.GetDocument(document) is { } byId)
            return byId;
        return resolver.ResolveQuery(document)?.Documents switch
        {
            [var only] => only.Stored,
            { Count: > 1 } several => throw new ApiException(
                ErrorCodes.ParameterInvalid,
                $"有 {several.Count} 个文件与“{document}”相符：{string.Join('、', several.Select(candidate => candidate.Stored.Document.Id))}。",
                "请给出其中一个 documentId。"),
            _ => throw DocumentEndpoints.NotFound(document),
        };
    }
}
