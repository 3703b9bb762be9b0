using System.Globalization;

namespace HybridLoad.Load;

/// <summary>What a process takes of the machine, from /proc.</summary>
/// <param name="ResidentMb">VmRSS.</param>
/// <param name="AnonymousMb">Its part that is memory of the process's own: heaps, stacks.</param>
/// <param name="MappedMb">Its part that is mapped files, which the system may take back at any time.</param>
/// <param name="IndexMb">Its part that is mapped files of the index.</param>
/// <param name="PeakMb">VmHWM.</param>
/// <param name="ProcessorSeconds">Time on the processor since the process began.</param>
internal sealed record ProcessUse(double ResidentMb, double AnonymousMb, double MappedMb, double IndexMb, double PeakMb, double ProcessorSeconds)
{
    private const double TicksPerSecond = 100; // USER_HZ, the unit of /proc on every Linux

    public static ProcessUse Of(int id)
    {
        var status = File.ReadLines($"/proc/{id}/status").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
        double Mb(string name) => double.Parse(status[name].Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
        return new ProcessUse(Mb("VmRSS"), Mb("RssAnon"), Mb("RssFile"), IndexMegabytes(id), Mb("VmHWM"), ticks / TicksPerSecond);
    }

    /// <summary>What is resident of mapped files below a folder <c>segments</c>.</summary>
    private static double IndexMegabytes(int id)
    {
        var (kilobytes, isIndex) = (0L, false);
        foreach (var line in File.ReadLines($"/proc/{id}/smaps"))
        {
            if (line.Contains('/', StringComparison.Ordinal))
                isIndex = line.Contains("/segments", StringComparison.Ordinal);
            else if (isIndex && line.StartsWith("Rss:", StringComparison.Ordinal))
                kilobytes += long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }

        return kilobytes / 1024.0;
    }
}
