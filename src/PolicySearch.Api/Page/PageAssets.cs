using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace PolicySearch.Api.Page;

/// <summary>The files of the page; they lie in this assembly, so that a program of one file serves them too.</summary>
internal static class PageAssets
{
    private const string Prefix = "wwwroot/";
    private const string Shell = "index.html";
    private const string EarlyPlace = "<!-- early -->";

    private static readonly FrozenDictionary<string, PageAsset> Files = Load();

    /// <summary>Names what the files hold; it stands in their addresses, so that a browser may keep them for good.</summary>
    public static string Version { get; } = VersionOf(Files);

    private static readonly string ShellText = Encoding.UTF8.GetString(Files[Shell].Bytes).Replace("~/page/", $"~/page/{Version}/", StringComparison.Ordinal);

    /// <summary>A script, style or picture by its path; null where there is none.</summary>
    public static PageAsset? Find(string path) => path == Shell ? null : Files.GetValueOrDefault(path);

    /// <summary>The document that every address of the page answers with. Its links are relative, so that a proxy may add a prefix to all addresses.</summary>
    /// <param name="path">Path of the address, from its slash on.</param>
    /// <param name="early">What the browser shall ask for at once, below the root; null for nothing.</param>
    public static string ShellFor(string path, string? early)
    {
        var link = early is null ? "" : $"<link rel=\"preload\" as=\"fetch\" crossorigin href=\"~/{HtmlEncoder.Default.Encode(early)}\">";
        return ShellText.Replace(EarlyPlace, link, StringComparison.Ordinal).Replace("~/", ToRoot(path), StringComparison.Ordinal);
    }

    private static string ToRoot(string path) =>
        path.Count(character => character == '/') is var slashes and > 1 ? string.Concat(Enumerable.Repeat("../", slashes - 1)) : "./";

    private static string VersionOf(IReadOnlyDictionary<string, PageAsset> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => file.Key + file.Value.ETag).Order(StringComparer.Ordinal)))))[..12];

    private static FrozenDictionary<string, PageAsset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
    }

    private static PageAsset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PageAsset(bytes, MediaTypeOf(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a file of a kind that it knows no media type for: {other}."),
    };
}
