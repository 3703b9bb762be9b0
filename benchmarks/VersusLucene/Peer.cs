using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace VersusLucene;

/// <summary>
/// One of the two engines, in a process of its own that lives through all measurements. It takes commands, one a line with
/// tabs between its parts, and answers each with lines, the last of which is "ok":
/// <code>
/// tokens FILE          analyses all texts                     seconds, tokens
/// hash FILE            a hash of each text's tokens           one a line
/// dump FILE            the tokens of each text                one text a line
/// index FILE FOLDER THREADS  all texts into one segment       seconds, peak of resident memory in KiB
/// questions FILE       reads the questions
/// open FOLDER          opens an index, asks the first         milliseconds to the answer
/// close                closes it
/// answers              nine forms of each question            form, number, matches, then id:score of ten
/// times THREADS PASSES asks all as OR of tokens, top ten      p50 ms, p99 ms, queries/s
/// pruned               (ours) pruned against exhaustive       a line for each difference
/// slowest              (ours) the questions that take longest a line each
/// survey FOLDER        (ours) what bounds of ranges leave     lines
/// memory               from /proc/self/status                 a line each
/// </code>
/// </summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, ProcessStartInfo start)
    {
        Name = name;
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardInputEncoding = new UTF8Encoding(false);
        _process = Process.Start(start)!;
    }

    public string Name { get; }

    /// <param name="peers">The folder that holds <c>lucene/run.sh</c>.</param>
    /// <param name="javaOptions">Options of the virtual machine.</param>
    public static Peer Lucene(string peers, string javaOptions)
    {
        string[] arguments = [Path.Combine(peers, "lucene", "run.sh"), Path.Combine(AppContext.BaseDirectory, "LucenePeer.java")];
        var start = new ProcessStartInfo("sh", arguments);
        start.Environment["JAVA_OPTS"] = javaOptions;
        return new Peer("Lucene", start);
    }

    public static Peer Ours() => new("ours", new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
        ? [Environment.GetCommandLineArgs()[0], OurPeer.Argument]
        : [OurPeer.Argument]));

    public double[] Numbers(params string[] command) => Array.ConvertAll(
        Ask(command).Single().Split('\t'), number => double.Parse(number, CultureInfo.InvariantCulture));

    public List<string> Ask(params string[] command)
    {
        Send(command);
        return Receive();
    }

    public void Send(params string[] command)
    {
        _process.StandardInput.WriteLine(string.Join('\t', command));
        _process.StandardInput.Flush();
    }

    public List<string> Receive()
    {
        var lines = new List<string>();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ok")
                return lines;
            lines.Add(line);
        }

        throw new InvalidOperationException($"{Name} ended.");
    }

    public void Dispose()
    {
        _process.StandardInput.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }
}
