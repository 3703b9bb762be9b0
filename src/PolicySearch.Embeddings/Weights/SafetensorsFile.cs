using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PolicySearch.Embeddings.Weights;

/// <summary>
/// Reads tensors by name from a file in the safetensors form: 8 bytes length N, N bytes JSON (name → dtype, shape, data_offsets
/// relative to the end of the JSON), then the raw tensors, little endian. For one thread.
/// </summary>
internal sealed class SafetensorsFile : IDisposable
{
    private const int MaxHeaderBytes = 16 << 20;

    private readonly string _name;
    private readonly Stream _stream;
    private readonly long _dataStart;
    private readonly JsonDocument _header;

    private SafetensorsFile(string name, Stream stream)
    {
        (_name, _stream) = (name, stream);
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MaxHeaderBytes)
            throw new InvalidDataException($"文件头长度 {length} 不合理。");
        var header = new byte[length];
        stream.ReadExactly(header);
        _dataStart = stream.Position;
        _header = JsonDocument.Parse(header);
    }

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="EmbeddingModelException">The file cannot be read or is not of this form.</exception>
    public static SafetensorsFile Open(ModelFile file)
    {
        Stream? stream = null;
        try
        {
            stream = file.Open();
            return new SafetensorsFile(file.Name, stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            stream?.Dispose();
            throw Damaged(file.Name, error.Message, error);
        }
    }

    /// <summary>A tensor of the given element type and shape.</summary>
    /// <exception cref="EmbeddingModelException">The tensor is missing, cut off, or of another type or shape.</exception>
    public T[] Read<T>(string name, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        var count = 1;
        foreach (var size in shape)
            count *= size;
        var (start, end) = Locate<T>(name, shape);
        if (start < 0 || end - start != (long)count * Marshal.SizeOf<T>())
            throw Damaged(_name, $"张量 {name} 的字节数不对。");
        var values = new T[count];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        _stream.Position = _dataStart + start;
        if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) != bytes.Length)
            throw Damaged(_name, $"张量 {name} 不完整。");
        return values;
    }

    /// <summary>A string under <c>__metadata__</c>; null when it is not there.</summary>
    public string? ReadMetadata(string key) =>
        TryGet(_header.RootElement, "__metadata__", out var metadata) && TryGet(metadata, key, out var value) ? value.ToString() : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _header.Dispose();
        _stream.Dispose();
    }

    private (long Start, long End) Locate<T>(string name, ReadOnlySpan<int> shape)
    {
        var type = typeof(T) == typeof(sbyte) ? "I8" : "F32";
        var expected = $"{type} [{string.Join(", ", shape.ToArray())}]";
        if (!TryGet(_header.RootElement, name, out var tensor))
            throw Damaged(_name, $"缺少张量 {name}。");
        try
        {
            var found = $"{tensor.GetProperty("dtype").GetString()} [{string.Join(", ", Numbers(tensor.GetProperty("shape")))}]";
            var offsets = Numbers(tensor.GetProperty("data_offsets"));
            return found == expected ? (offsets[0], offsets[1]) : throw Damaged(_name, $"张量 {name} 应为 {expected}，实为 {found}。");
        }
        catch (Exception error) when (error is KeyNotFoundException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw Damaged(_name, $"张量 {name} 的描述有误。", error);
        }
    }

    private static long[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt64())];

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    private static EmbeddingModelException Damaged(string name, string cause, Exception? error = null) =>
        new($"模型文件 {name} 无法使用：{cause} 请恢复该文件（它随程序一起发布）。", error!);
}
