using System.Runtime.InteropServices;
using System.Text;

namespace PolicySearch.EmbeddingSources.Tests;

/// <summary>
/// Writes a tiny ONNX model: a table of token vectors, looked up by <c>input_ids</c>. The few messages of onnx.proto that it takes are
/// written field by field (Protocol Buffers wire format).
/// </summary>
internal static class OnnxFile
{
    private const int Float = 1;
    private const int Int64 = 7;

    /// <summary>A model of one Gather node with an output <c>last_hidden_state</c> of shape [texts, tokens, width].</summary>
    /// <param name="file">The file to write.</param>
    /// <param name="table">A vector for each token, all of one width.</param>
    /// <param name="inputs">Names of the inputs; all but the first are read and not used.</param>
    public static void Write(string file, float[][] table, params string[] inputs)
    {
        var graph = new MemoryStream();
        Message(graph, 1, Node("Gather", ["table", inputs[0]], "last_hidden_state"));
        Text(graph, 2, "tiny");
        Message(graph, 5, Tensor("table", table));
        foreach (var input in inputs)
            Message(graph, 11, Value(input, Int64, "texts", "tokens"));
        Message(graph, 12, Value("last_hidden_state", Float, "texts", "tokens", "width"));

        var model = new MemoryStream();
        Number(model, 1, 8);
        Message(model, 7, graph);
        var operators = new MemoryStream();
        Number(operators, 2, 17);
        Message(model, 8, operators);
        File.WriteAllBytes(file, model.ToArray());
    }

    private static MemoryStream Node(string kind, string[] inputs, string output)
    {
        var node = new MemoryStream();
        foreach (var input in inputs)
            Text(node, 1, input);
        Text(node, 2, output);
        Text(node, 4, kind);
        return node;
    }

    private static MemoryStream Tensor(string name, float[][] rows)
    {
        var tensor = new MemoryStream();
        Number(tensor, 1, rows.Length);
        Number(tensor, 1, rows[0].Length);
        Number(tensor, 2, Float);
        Text(tensor, 8, name);
        Bytes(tensor, 9, MemoryMarshal.AsBytes<float>(rows.SelectMany(row => row).ToArray()));
        return tensor;
    }

    private static MemoryStream Value(string name, int type, params string[] dimensions)
    {
        var shape = new MemoryStream();
        foreach (var dimension in dimensions)
        {
            var size = new MemoryStream();
            Text(size, 2, dimension);
            Message(shape, 1, size);
        }

        var tensor = new MemoryStream();
        Number(tensor, 1, type);
        Message(tensor, 2, shape);
        var kind = new MemoryStream();
        Message(kind, 1, tensor);
        var value = new MemoryStream();
        Text(value, 1, name);
        Message(value, 2, kind);
        return value;
    }

    private static void Number(MemoryStream output, int field, long value)
    {
        Varint(output, (ulong)field << 3);
        Varint(output, (ulong)value);
    }

    private static void Text(MemoryStream output, int field, string text) => Bytes(output, field, Encoding.UTF8.GetBytes(text));

    private static void Message(MemoryStream output, int field, MemoryStream message) => Bytes(output, field, message.ToArray());

    private static void Bytes(MemoryStream output, int field, ReadOnlySpan<byte> bytes)
    {
        Varint(output, ((ulong)field << 3) | 2);
        Varint(output, (ulong)bytes.Length);
        output.Write(bytes);
    }

    private static void Varint(MemoryStream output, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            output.WriteByte((byte)(value | 0x80));
        output.WriteByte((byte)value);
    }
}
