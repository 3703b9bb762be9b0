using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace VectorsVersusFaiss;

/// <summary>FAISS behind a script of Python, which times itself.</summary>
internal sealed class FaissPeer : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process _python;

    public FaissPeer(string python, ClauseVectors clauses, int count)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "search_faiss.py");
        string[] arguments = [script, clauses.PassagesFile, Number(count), clauses.QuestionsFile, Number(ClauseVectors.Dimension)];
        _python = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Build = Read<BuildInfo>();
    }

    public BuildInfo Build { get; }

    public Run Search(string quantizer, int questions, int limit)
    {
        _python.StandardInput.WriteLine($"{quantizer} {Number(questions)} {Number(limit)}");
        return Read<Run>();
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }

    private T Read<T>() => JsonSerializer.Deserialize<T>(
        _python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The script of Python ended; see its message above."), Json)!;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="Version">Of FAISS.</param>
    /// <param name="Options">What it was compiled for.</param>
    /// <param name="Names">Its quantisers of eight bits.</param>
    internal sealed record BuildInfo(string Version, string Options, string[] Names);

    /// <param name="Seconds">Time of each question.</param>
    /// <param name="Hits">Numbers of the vectors found.</param>
    internal sealed record Run(double[] Seconds, int[][] Hits);
}
