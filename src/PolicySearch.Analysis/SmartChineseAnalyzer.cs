using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis;

/// <summary>
/// Gives the same tokens as Apache Lucene's SmartChineseAnalyzer with its default stop words: term, offsets and position
/// increments, for any text, and with its quirks (text is cut into buffers of 1,024 characters, behind the last line end in
/// them if there is one).
/// </summary>
public sealed class SmartChineseAnalyzer : IAnalyzer
{
    private const int BufferLength = 1024;
    private const int RulesVersion = 1;

    private SmartChineseAnalyzer() => Version = $"smartcn-{RulesVersion}:{Lexicon.Instance.Hash}";

    /// <summary>The analyser; it has no settings.</summary>
    public static SmartChineseAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var segmenter = Segmenter.OfThread;
        var skipped = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = FindBufferEnd(text, start);
            segmenter.AddTokens(text, start, end, tokens, ref skipped);
            start = end;
        }
    }

    private static int FindBufferEnd(ReadOnlySpan<char> text, int start)
    {
        if (text.Length - start < BufferLength)
            return text.Length;
        var lineEnd = text.Slice(start, BufferLength).LastIndexOfAny("\n\r\u0085\u2028\u2029");
        return start + (lineEnd < 0 ? BufferLength : lineEnd + 1);
    }
}
