using PolicySearch.Analysis;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// A form of a text, of the same length, on which the patterns of this folder run: simplified characters (one by one), half-width letters,
/// digits, colons and brackets, plain blanks. Offsets stay those of the original, from which every value is cut.
/// </summary>
internal static class HeadScript
{
    private const char FirstIdeograph = '\u3400';
    private const char LastIdeograph = '\u9FFF';

    private static readonly char[] Simplified = [.. Enumerable.Range(FirstIdeograph, LastIdeograph - FirstIdeograph + 1).Select(code => Simplify((char)code))];

    /// <summary>The form of a text.</summary>
    public static string Normalize(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Normalize(source[i]);
        });

    private static char Normalize(char character) => character switch
    {
        >= FirstIdeograph and <= LastIdeograph => Simplified[character - FirstIdeograph],
        '（' or '﹙' => '(',
        '）' or '﹚' => ')',
        '［' or '﹝' => '[',
        '］' or '﹞' => ']',
        '：' or '﹕' or '︰' => ':',
        '｜' or '│' or '┃' => '|',
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u200B' or '\uFEFF' => ' ',
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => (char)(character - 0xFEE0),
        _ => character,
    };

    /// <summary>A character that becomes several, or one outside the plane, stays as it is: the length must not change.</summary>
    private static char Simplify(char character) =>
        TextFolder.Simplify(character.ToString()) is [var simplified] ? simplified : character;
}
