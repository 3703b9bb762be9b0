using System.Text.RegularExpressions;

namespace PolicySearch.Engine.Storage;

/// <summary>Tells the files of an index from others that lie in the same folder, which are never touched.</summary>
internal static partial class IndexFileNames
{
    public const string Manifest = "manifest";

    /// <summary>A manifest that is being written.</summary>
    public const string NewManifest = "manifest.new";

    /// <summary>Names of the index's files in a directory.</summary>
    public static List<string> List(IIndexDirectory directory) => [.. directory.List().Where(name => Pattern().IsMatch(name))];

    [GeneratedRegex(@"^(manifest(\.new)?|s[0-9]+\.(terms|postings|positions|columns|live|vectors)(-[0-9]+)?)$")]
    private static partial Regex Pattern();
}
