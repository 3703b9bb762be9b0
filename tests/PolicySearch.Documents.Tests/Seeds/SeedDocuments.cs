using System.Collections.Concurrent;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;
using PolicySearch.Testing;

namespace PolicySearch.Documents.Tests.Seeds;

/// <summary>The two seeds, read and parsed as the importer does it.</summary>
internal static class SeedDocuments
{
    private static readonly ConcurrentDictionary<string, PolicyDocument> Parsed = new();

    /// <summary>File of a seed: <c>hohhot</c> or <c>baotou</c>.</summary>
    public static string FileOf(string seed) => Repository.PathOf("seeds", seed == "hohhot" ? "000_3b4b78867df2c87c.txt" : "002_f1502ea9f5cfde67.txt");

    /// <summary>The source text of a seed.</summary>
    public static SourceText Read(string seed) => DocumentReader.Read(File.ReadAllBytes(FileOf(seed)), FileOf(seed));

    /// <summary>A seed, parsed.</summary>
    public static PolicyDocument Parse(string seed) => Parsed.GetOrAdd(seed, name => PolicyDocumentParser.Parse(Read(name), null, FileOf(name)));
}
