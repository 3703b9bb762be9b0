using System.Text.Json.Serialization.Metadata;
using PolicySearch.Search.Graphs;

namespace PolicySearch.Search.Exporting;

/// <summary>How a graph looks in each form.</summary>
/// <typeparam name="TNode">Type of a node.</typeparam>
/// <param name="IsDirected">Whether a connection has a direction.</param>
/// <param name="Id">Id of a node.</param>
/// <param name="Properties">What else is known of a node; <c>label</c> is its name.</param>
/// <param name="Json">A connection as a JSON object.</param>
public sealed record GraphShape<TNode>(
    bool IsDirected, Func<TNode, string> Id, IReadOnlyList<ExportColumn<TNode>> Properties, JsonTypeInfo<EdgeRecord<TNode>> Json)
{
    /// <summary>A graph as a list of connections: ids and weight, then what is known of both ends.</summary>
    public ExportShape<EdgeRecord<TNode>> Edges() => new(
        [
            new("source", edge => Id(edge.Source)),
            new("target", edge => Id(edge.Target)),
            new("weight", edge => edge.Weight),
            .. Properties.Select(property => new ExportColumn<EdgeRecord<TNode>>($"source_{property.Name}", edge => property.Value(edge.Source))),
            .. Properties.Select(property => new ExportColumn<EdgeRecord<TNode>>($"target_{property.Name}", edge => property.Value(edge.Target))),
        ],
        Json);
}

/// <summary>The shapes of graphs.</summary>
internal static class GraphShapes
{
    /// <summary>Documents that name documents.</summary>
    public static GraphShape<DocumentNode> Documents { get; } = new(
        true,
        node => node.Id,
        [
            new("label", node => node.Title ?? node.DocNumber),
            new("doc_number", node => node.DocNumber),
            new("in_corpus", node => node.InCorpus),
            new("city", node => node.City),
            new("issuer", node => node.Issuer),
            new("written_on", node => node.WrittenOn),
            new("permalink", node => node.Permalink),
        ],
        ExportJson.Readable.DocumentEdge);

    /// <summary>Departments on the same clauses.</summary>
    public static GraphShape<DepartmentNode> Departments { get; } = new(
        false,
        node => node.Id,
        [new("label", node => node.Id), new("clauses", node => node.Clauses)],
        ExportJson.Readable.DepartmentEdge);
}
