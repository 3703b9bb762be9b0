using System.Reflection;

namespace PolicySearch.Search.Querying;

/// <summary>Tables of terms that come with the program: columns between tabulators, lines that begin with # are comments.</summary>
internal static class TermTable
{
    /// <summary>The rows of a file of <c>Data</c>.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line.Split('\t');
        }
    }
}
