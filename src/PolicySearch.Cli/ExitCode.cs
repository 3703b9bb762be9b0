namespace PolicySearch.Cli;

/// <summary>What the program tells the shell; docs/cli.md explains each.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int SomeFailed = 1;
    public const int Usage = 2;
    public const int Locked = 3;
    public const int Damaged = 4;
    public const int NotFound = 5;
    public const int Unavailable = 6;
    public const int Cancelled = 130;
}
