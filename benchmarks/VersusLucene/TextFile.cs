using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace VersusLucene;

/// <summary>Texts in a file that both engines read: their number, then length and bytes of each, numbers big-endian.</summary>
internal static class TextFile
{
    /// <summary>In files of this ending a text is UTF-16 code units, so that it may have lone surrogates; otherwise it is UTF-8.</summary>
    public const string UnitsEnding = ".utf16";

    public static string Write(string path, int count, IEnumerable<string> texts)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        WriteInt32(file, count);
        foreach (var text in texts)
        {
            if (path.EndsWith(UnitsEnding, StringComparison.Ordinal))
                WriteUnits(file, text);
            else
                WriteBytes(file, text);
        }

        return path;
    }

    public static string Write(string path, IReadOnlyList<string> texts) => Write(path, texts.Count, texts);

    public static IEnumerable<string> Read(string path)
    {
        using var file = new BufferedStream(File.OpenRead(path), 1 << 20);
        var units = path.EndsWith(UnitsEnding, StringComparison.Ordinal);
        for (var left = ReadInt32(file); left > 0; left--)
        {
            var bytes = new byte[ReadInt32(file) * (units ? sizeof(char) : 1)];
            file.ReadExactly(bytes);
            yield return units ? ToUnits(bytes) : Encoding.UTF8.GetString(bytes);
        }
    }

    private static void WriteBytes(Stream file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteInt32(file, bytes.Length);
        file.Write(bytes);
    }

    private static void WriteUnits(Stream file, string text)
    {
        WriteInt32(file, text.Length);
        var units = new ushort[text.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text.AsSpan()), units);
        file.Write(MemoryMarshal.AsBytes(units.AsSpan()));
    }

    private static string ToUnits(byte[] bytes)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(bytes).ToArray();
        BinaryPrimitives.ReverseEndianness(units, units);
        return new string(MemoryMarshal.Cast<ushort, char>(units));
    }

    private static void WriteInt32(Stream file, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        file.Write(bytes);
    }

    private static int ReadInt32(Stream file)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        file.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }
}
