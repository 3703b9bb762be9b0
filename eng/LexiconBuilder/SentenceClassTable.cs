using System.Diagnostics;
using System.Globalization;

namespace LexiconBuilder;

/// <summary>Runs <c>SentenceClasses.java</c> on the Java runtime that lies beside Lucene and reads what it prints.</summary>
internal static class SentenceClassTable
{
    public static IReadOnlyList<(int Start, int Class)> Derive(string luceneFolder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SentenceClasses.java");
        var start = new ProcessStartInfo("sh", [Path.Combine(luceneFolder, "run.sh"), program]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static (int Start, int Class) Parse(string line)
    {
        var parts = line.Split(' ');
        return (int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
