using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AnalysisVersusLucene;

/// <summary>Lucene's analyser in a process of its own, spoken to by pipes (the protocol is described in LuceneTokens.java).</summary>
internal sealed class LucenePeer : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;

    /// <param name="peers">The folder that holds <c>lucene/run.sh</c>.</param>
    public LucenePeer(string peers)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LuceneTokens.java");
        var start = new ProcessStartInfo("sh", [Path.Combine(peers, "lucene", "run.sh"), program]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _input = new BufferedStream(_process.StandardInput.BaseStream, 1 << 20);
        _output = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 20);
    }

    public void StartHash(IReadOnlyList<string> texts) => Send('H', texts);

    public ulong ReadHash() => (ulong)ReadInt64();

    public List<TokenRecord> Dump(string text)
    {
        Send('D', [text]);
        var tokens = new List<TokenRecord>();
        for (var length = ReadInt32(); length >= 0; length = ReadInt32())
            tokens.Add(new TokenRecord(ReadText(length), ReadInt32(), ReadInt32(), ReadInt32()));
        return tokens;
    }

    public (TimeSpan Time, long Tokens) Measure(IReadOnlyList<string> texts)
    {
        Send('T', texts);
        return (TimeSpan.FromMicroseconds(ReadInt64() / 1000.0), ReadInt64());
    }

    public void Dispose()
    {
        _input.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Send(char command, IReadOnlyList<string> texts)
    {
        _input.WriteByte((byte)command);
        WriteInt32(texts.Count);
        foreach (var text in texts)
        {
            WriteInt32(text.Length);
            var units = new ushort[text.Length];
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text.AsSpan()), units);
            _input.Write(MemoryMarshal.AsBytes(units.AsSpan()));
        }

        _input.Flush();
    }

    private void WriteInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        _input.Write(bytes);
    }

    private int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        _output.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private long ReadInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        _output.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private string ReadText(int length)
    {
        var bytes = new byte[length * sizeof(char)];
        _output.ReadExactly(bytes);
        var units = MemoryMarshal.Cast<byte, ushort>(bytes).ToArray();
        BinaryPrimitives.ReverseEndianness(units, units);
        return new string(MemoryMarshal.Cast<ushort, char>(units));
    }
}
