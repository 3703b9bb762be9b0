using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicySearch.Search;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Where results, messages and progress go: results to the standard output, all else to the standard error.</summary>
internal sealed class Terminal
{
    public Terminal(bool json)
    {
        IsJson = json;
        Out = Create(Console.Out, Console.IsOutputRedirected);
        Error = Create(Console.Error, Console.IsErrorRedirected);
    }

    /// <summary>True if results are JSON.</summary>
    public bool IsJson { get; }

    /// <summary>For people, behind results in text.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For messages and progress.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>One JSON value, readable, on the standard output.</summary>
    public static void WriteJson<T>(T value, JsonTypeInfo<T> type) => Console.Out.WriteLine(JsonSerializer.Serialize(value, type));

    /// <summary>One JSON value on a line of its own, on the standard output: the line ends in a line feed on every system.</summary>
    public static void WriteJsonLine<T>(T value, JsonTypeInfo<T> type) => Console.Out.Write(JsonSerializer.Serialize(value, type) + "\n");

    /// <summary>A line of text on the standard output, as it is.</summary>
    public static void WriteLine(string text = "") => Console.Out.WriteLine(text);

    /// <summary>A line on the standard error, as it is.</summary>
    public static void Note(string text) => Console.Error.WriteLine(text);

    /// <summary>For <see cref="CorpusOptions.Log"/>.</summary>
    public static void Log(CorpusEvent line) => Console.Error.WriteLine($"[{(line.IsWarning ? "警告" : "信息")}] {line.Message}");

    /// <summary>A file or pipe gets no colours, and has no width: lines are not to be broken at some guess of it.</summary>
    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
            console.Profile.Width = int.MaxValue / 2;
        return console;
    }

    /// <summary>Says why the command failed; with --json also as a value on the standard output.</summary>
    public void Fail(Failure failure)
    {
        Console.Error.WriteLine($"错误：{failure.Message}");
        if (failure.Remedy.Length > 0)
            Console.Error.WriteLine($"办法：{failure.Remedy}");
        if (IsJson)
            WriteJson(new ErrorOutput(new ErrorBody(failure.Code, failure.Message, failure.Remedy)), CliJson.Readable.ErrorOutput);
    }
}
