using PolicySearch.Documents;
using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Parses again what another version of the parser made, from the bytes that the store keeps.</summary>
internal sealed class Reparser(DocumentStore store, EventLog log)
{
    /// <summary>One document after the other; what cannot be parsed again stays as it was and is reported.</summary>
    public void Run()
    {
        var ids = store.DocumentsOfOtherParsers(PolicyDocumentParser.Version);
        if (ids.Count > 0)
            log.Note($"解析器已更新，正在重新解析 {ids.Count} 个文档。");
        foreach (var id in ids)
            Renew(id);
    }

    private void Renew(string id)
    {
        try
        {
            var content = store.GetContent(id)!;
            var result = store.Renew(id, PolicyParsing.Parse(content.Bytes, content.FileName, content.Supplied, ""));
            if (result.Outcome == PutOutcome.Conflict)
                log.Warn($"文档 {id} 重新解析后与文档 {result.DocumentId} 的标识相同而文字不同，保留原来的解析结果。");
        }
        catch (DocumentReadException error)
        {
            log.Warn($"文档 {id} 无法重新解析（{error.Message}），保留原来的解析结果。");
        }
    }
}
