using System.Collections.Concurrent;

namespace PolicySearch.Analysis;

/// <summary>
/// Gives each two Chinese characters that stand side by side, of folded text, and nothing else: what is found however a text is
/// read, names that no dictionary has included.
/// </summary>
public sealed class BigramAnalyzer : IAnalyzer
{
    private const int RulesVersion = 1;
    private readonly ConcurrentBag<FoldedText> _buffers = [];

    private BigramAnalyzer()
    {
    }

    /// <summary>The analyser.</summary>
    public static BigramAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public string Version { get; } = $"bigrams-{RulesVersion}:{TextFolder.TableHash}";

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        if (!_buffers.TryTake(out var folded))
            folded = new FoldedText();
        TextFolder.Fold(text, folded);
        var characters = folded.Text;
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (IsHanzi(characters[i]) && IsHanzi(characters[i + 1]))
                tokens.Add(characters.Slice(i, 2), folded.OriginalStart(i), folded.OriginalEnd(i + 2));
        }

        _buffers.Add(folded);
    }

    private static bool IsHanzi(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
