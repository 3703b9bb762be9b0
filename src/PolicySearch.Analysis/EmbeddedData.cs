using System.Security.Cryptography;

namespace PolicySearch.Analysis;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedData
{
    private const int HashDigits = 8;

    public static Stream Open(string name) => typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The data file {name} is missing from this build.");

    public static StreamReader OpenText(string name) => new(Open(name));

    /// <summary>First digits of the checksum of a data file.</summary>
    public static string HashOf(string name)
    {
        using var stream = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..HashDigits];
    }
}
