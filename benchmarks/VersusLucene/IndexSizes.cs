using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace VersusLucene;

/// <summary>Sizes of both indexes in MB.</summary>
internal static class IndexSizes
{
    public static double Lucene(string folder) => Size(folder, "*");

    /// <summary>What Lucene's index holds too: terms and postings of both fields, positions, norms.</summary>
    public static double Ours(string folder) => Parts(folder).Where(part => !part.Name.StartsWith("ids", StringComparison.Ordinal) && !part.Name.StartsWith("column", StringComparison.Ordinal)).Sum(part => part.Size);

    public static double All(string folder) => Size(folder, "*");

    /// <summary>Our parts, each apart.</summary>
    public static IReadOnlyList<(string Name, double Size)> Parts(string folder)
    {
        using var directory = new MappedDirectory(folder);
        var entry = Manifest.Read(directory).Segments.Single();
        var segment = Segment.Open(new FileTable(directory), entry);
        (string, double)[] parts =
        [
            ("terms", segment.Terms("all")!.Entry.Length / 1e6),
            ("terms of the keyword", segment.Terms("bucket")!.Entry.Length / 1e6),
            ("ids (their dictionary)", segment.Terms(Segment.IdField)!.Entry.Length / 1e6),
            ("postings", Size(folder, "*.postings")),
            ("positions", Size(folder, "*.positions")),
            ("norms", segment.DocCount / 1e6),
            ("columns of ids and of the keyword", Size(folder, "*.columns") - (segment.DocCount / 1e6)),
        ];
        segment.Release();
        return parts;
    }

    private static double Size(string folder, string pattern) => new DirectoryInfo(folder).EnumerateFiles(pattern).Sum(file => file.Length) / 1e6;
}
