using System.Diagnostics;

namespace PolicySearch.Guides.Tests;

/// <summary>Runs programs.</summary>
internal static class Run
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Starts a program with its output to be read.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"{program} is missing: test.sh installs it.", error);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> ToEndAsync(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, environment, program, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.\n{await output}\n{await error}");
    }

    /// <summary>Ends a program as an operating system that goes down does, and gives its exit code.</summary>
    public static async Task<int> TerminateAsync(Process process)
    {
        if (!process.HasExited)
            await ToEndAsync("/", new Dictionary<string, string>(), "kill", "-TERM", $"{process.Id}");
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }
}
