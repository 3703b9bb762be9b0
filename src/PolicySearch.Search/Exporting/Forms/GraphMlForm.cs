using System.Globalization;
using System.Xml;
using PolicySearch.Search.Graphs;

namespace PolicySearch.Search.Exporting.Forms;

/// <summary>GraphML (http://graphml.graphdrawing.org): what is known of nodes as data, the weight of connections, the head as the graph's description.</summary>
internal static class GraphMlForm
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string Weight = "weight";

    public static async Task WriteAsync<TNode>(
        ExportHead head, GraphShape<TNode> shape, IReadOnlyList<TNode> nodes, IReadOnlyList<GraphEdge> edges, TextWriter writer)
    {
        await using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", CloseOutput = false });
        await xml.WriteStartDocumentAsync().ConfigureAwait(false);
        await StartAsync(xml, "graphml").ConfigureAwait(false);
        await xml.WriteElementStringAsync(null, "desc", Namespace, Legal(string.Join('\n', head.Lines()))).ConfigureAwait(false);
        foreach (var property in shape.Properties)
            await WriteKeyAsync(xml, property.Name, "node", TypeOf(property, nodes)).ConfigureAwait(false);
        await WriteKeyAsync(xml, Weight, "edge", "int").ConfigureAwait(false);
        await StartAsync(xml, "graph", ("id", "graph"), ("edgedefault", shape.IsDirected ? "directed" : "undirected")).ConfigureAwait(false);
        foreach (var node in nodes)
            await WriteNodeAsync(xml, shape, node).ConfigureAwait(false);
        foreach (var edge in edges)
        {
            await StartAsync(xml, "edge", ("source", IdOf(edge.Source)), ("target", IdOf(edge.Target))).ConfigureAwait(false);
            await WriteDataAsync(xml, Weight, edge.Weight.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            await xml.WriteEndElementAsync().ConfigureAwait(false);
        }

        await xml.WriteEndDocumentAsync().ConfigureAwait(false);
        await xml.FlushAsync().ConfigureAwait(false);
    }

    private static async Task WriteNodeAsync<TNode>(XmlWriter xml, GraphShape<TNode> shape, TNode node)
    {
        await StartAsync(xml, "node", ("id", IdOf(shape.Id(node)))).ConfigureAwait(false);
        foreach (var property in shape.Properties)
        {
            if (FieldText.Of(property.Value(node)) is { } value)
                await WriteDataAsync(xml, property.Name, value).ConfigureAwait(false);
        }

        await xml.WriteEndElementAsync().ConfigureAwait(false);
    }

    private static async Task WriteKeyAsync(XmlWriter xml, string name, string of, string type)
    {
        await StartAsync(xml, "key", ("id", name), ("for", of), ("attr.name", name), ("attr.type", type)).ConfigureAwait(false);
        await xml.WriteEndElementAsync().ConfigureAwait(false);
    }

    private static async Task WriteDataAsync(XmlWriter xml, string key, string value)
    {
        await StartAsync(xml, "data", ("key", key)).ConfigureAwait(false);
        await xml.WriteStringAsync(Legal(value)).ConfigureAwait(false);
        await xml.WriteEndElementAsync().ConfigureAwait(false);
    }

    private static async Task StartAsync(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        await xml.WriteStartElementAsync(null, name, Namespace).ConfigureAwait(false);
        foreach (var (attribute, value) in attributes)
            await xml.WriteAttributeStringAsync(null, attribute, null, value).ConfigureAwait(false);
    }

    private static string TypeOf<TNode>(ExportColumn<TNode> property, IReadOnlyList<TNode> nodes) =>
        nodes.Select(property.Value).FirstOrDefault(value => value is not null) switch
        {
            bool => "boolean",
            int => "int",
            _ => "string",
        };

    /// <summary>An id is one word (NMTOKEN); what may not stand in it is written by its number.</summary>
    private static string IdOf(string id) => XmlConvert.EncodeNmToken(id);

    /// <summary>XML has no form at all for most control characters.</summary>
    private static string Legal(string text) => string.Concat(text.Select(character =>
        XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : ' '));
}
