using PolicySearch.Analysis;

namespace PolicySearch.Engine.Tests.Support;

/// <summary>Words between blanks; a word that begins with + stands at the position of the word before.</summary>
internal sealed class WordAnalyzer : IAnalyzer
{
    public string Version { get; init; } = "words-1";

    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOf(' ');
            if (length < 0)
                length = text.Length - start;
            var word = text.Slice(start, length);
            if (length > 0)
                tokens.Add(word.TrimStart('+'), start, start + length, word[0] == '+' ? 0 : 1);
            start += length + 1;
        }
    }
}
