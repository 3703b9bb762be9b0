using System.Runtime.InteropServices;

namespace PolicySearch.Cli;

/// <summary>
/// Gives a server room for what searches allocate. The runtime sizes its youngest generation by the caches of the processor; where a virtual machine
/// hides them, that is some 2 MB, and 50 searches a second mean 70 collections a second, each of which stops all searches. The size can be
/// set by the environment alone, before the runtime starts: so the process begins once more, with the same number, arguments and files.
/// </summary>
internal static partial class CollectorBudget
{
    private const string Variable = "DOTNET_GCgen0size";

    /// <summary>32 MB: about four collections a second at 50 searches a second. docs/performance.md has what 16 and 64 MB give.</summary>
    private const string Size = "0x2000000";

    /// <summary>Whether a command line is one of a server.</summary>
    public static bool Matters(string[] args) => args is ["serve", ..];

    /// <summary>Begins once more with the budget; returns where it is set already, or where that is not possible.</summary>
    public static void Ensure()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(Variable) is not null)
            return;
        string?[] arguments = [.. File.ReadAllText("/proc/self/cmdline").Split('\0')[..^1], null];
        if (SetVariable(Variable, Size, 1) == 0)
            _ = Execute(Path.GetFullPath(Environment.ProcessPath!), arguments);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    /// <summary>Returns only where it fails.</summary>
    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
