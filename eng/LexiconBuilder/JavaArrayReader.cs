using System.Buffers.Binary;
using System.Text;

namespace LexiconBuilder;

/// <summary>
/// Reads arrays written by Java's ObjectOutputStream (Java Object Serialization Specification, chapter 6):
/// arrays of short, char, int and long, and arrays of arrays. Nothing else occurs in the dictionaries.
/// </summary>
internal sealed class JavaArrayReader
{
    private const int StreamHeaderLength = 4;
    private const int FirstHandle = 0x7e0000;
    private const byte Null = 0x70, Reference = 0x71, ClassDescription = 0x72, Array = 0x75, EndBlockData = 0x78;

    private readonly byte[] _data;
    private readonly List<object?> _handles = [];
    private int _position = StreamHeaderLength;

    public JavaArrayReader(byte[] data)
    {
        if (data.Length < StreamHeaderLength || BinaryPrimitives.ReadUInt32BigEndian(data) != 0xACED0005)
            throw new InvalidDataException("Not a stream of serialized Java objects.");
        _data = data;
    }

    /// <summary>The next array of the stream.</summary>
    public T Read<T>()
        where T : class => (T)(ReadObject() ?? throw new InvalidDataException("An array was expected, null was found."));

    private object? ReadObject() => ReadByte() switch
    {
        Null => null,
        Reference => _handles[ReadInt32() - FirstHandle],
        Array => ReadArray(),
        var tag => throw new InvalidDataException($"Tag 0x{tag:x2} at byte {_position - 1} is not an array."),
    };

    private object ReadArray()
    {
        var type = ReadClassDescription();
        var handle = _handles.Count;
        _handles.Add(null);
        var length = ReadInt32();
        object array = type switch
        {
            "[S" => ReadElements(length, ReadInt16),
            "[C" => ReadElements(length, () => (char)ReadInt16()),
            "[I" => ReadElements(length, ReadInt32),
            "[J" => ReadElements(length, ReadInt64),
            "[[C" => ReadElements(length, () => (char[]?)ReadObject()),
            "[[I" => ReadElements(length, () => (int[]?)ReadObject()),
            "[[[C" => ReadElements(length, () => (char[]?[]?)ReadObject()),
            _ => throw new InvalidDataException($"Unexpected type {type}."),
        };
        _handles[handle] = array;
        return array;
    }

    private static T[] ReadElements<T>(int length, Func<T> read)
    {
        var array = new T[length];
        for (var i = 0; i < length; i++)
            array[i] = read();
        return array;
    }

    private string ReadClassDescription()
    {
        var tag = ReadByte();
        if (tag == Reference)
            return (string)_handles[ReadInt32() - FirstHandle]!;
        if (tag != ClassDescription)
            throw new InvalidDataException($"A class was expected at byte {_position - 1}.");
        var name = ReadName();
        _position += sizeof(long) + 1; // serial version, flags
        if (ReadInt16() != 0 || ReadByte() != EndBlockData || ReadByte() != Null)
            throw new InvalidDataException($"Class {name} is no plain array.");
        _handles.Add(name);
        return name;
    }

    private string ReadName()
    {
        var length = ReadInt16();
        _position += length;
        return Encoding.UTF8.GetString(_data, _position - length, length);
    }

    private byte ReadByte() => _data[_position++];

    private short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Advance(sizeof(short)));

    private int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Advance(sizeof(int)));

    private long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Advance(sizeof(long)));

    private ReadOnlySpan<byte> Advance(int count)
    {
        _position += count;
        return _data.AsSpan(_position - count, count);
    }
}
