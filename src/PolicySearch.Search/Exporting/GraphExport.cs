using PolicySearch.Search.Exporting.Forms;
using PolicySearch.Search.Graphs;

namespace PolicySearch.Search.Exporting;

/// <summary>An export of a graph: its connections as records, or all of it as GraphML.</summary>
/// <typeparam name="TNode">Type of a node.</typeparam>
internal sealed class GraphExport<TNode>(ExportHead head, GraphShape<TNode> shape, IReadOnlyList<TNode> nodes, IReadOnlyList<GraphEdge> edges) : Export(head, null)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ExportForm> Forms => [ExportForm.Csv, ExportForm.Jsonl, ExportForm.Graphml];

    /// <inheritdoc/>
    public override async Task<int> WriteAsync(ExportForm form, TextWriter writer, CancellationToken cancellation = default)
    {
        Require(form);
        if (form == ExportForm.Graphml)
        {
            await GraphMlForm.WriteAsync(Head, shape, nodes, edges, writer).ConfigureAwait(false);
            return edges.Count;
        }

        var byId = nodes.ToDictionary(shape.Id, StringComparer.Ordinal);
        var records = edges.Select(edge => new EdgeRecord<TNode>(byId[edge.Source], byId[edge.Target], edge.Weight));
        return await new Export<EdgeRecord<TNode>>(Head, shape.Edges(), records).WriteAsync(form, writer, cancellation).ConfigureAwait(false);
    }
}
