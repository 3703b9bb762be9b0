using System.Text.RegularExpressions;
using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>A guide under docs/guides.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Text">Its Markdown.</param>
public sealed partial record Guide(string Name, string Text)
{
    /// <summary>Folder of the guides.</summary>
    public static string Folder => Repository.PathOf("docs", "guides");

    /// <summary>All guides.</summary>
    public static IReadOnlyList<Guide> All => [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileName(path)))];

    /// <summary>Reads one.</summary>
    public static Guide Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name)));

    /// <summary>Its fenced blocks, in their order.</summary>
    /// <exception cref="FormatException">A mark is of no known form, or a block of no kind that can be run.</exception>
    public IReadOnlyList<GuideBlock> Blocks => [.. Fence().Matches(Text).Select(Block)];

    private GuideBlock Block(Match match)
    {
        var (mark, language) = (match.Groups["mark"].Value, match.Groups["language"].Value);
        var line = 1 + Text.AsSpan(0, match.Groups["text"].Index).Count('\n');
        var (kind, detail) = mark switch
        {
            "" when language is "bash" or "python" or "csharp" or "r" or "json" => (BlockKind.Run, ""),
            "" => throw new FormatException($"{Name}:{line}: a block of “{language}” is not run; a comment above it has to say why (<!-- not run: … -->) or what it is (<!-- output -->, <!-- file NAME -->)."),
            "output" => (BlockKind.Output, ""),
            _ when mark.StartsWith("file ", StringComparison.Ordinal) => (BlockKind.File, mark[5..]),
            _ when mark.StartsWith("not run: ", StringComparison.Ordinal) => (BlockKind.NotRun, mark[9..]),
            _ => throw new FormatException($"{Name}:{line}: nobody knows the mark “{mark}”."),
        };
        return new GuideBlock(Name, line, language, match.Groups["text"].Value, kind, detail);
    }

    [GeneratedRegex(@"(?:^<!-- (?<mark>[^\n]*?) -->\n)?^```(?<language>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
