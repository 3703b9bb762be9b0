namespace PolicySearch.Cli.Output;

/// <summary>What an export to a file gave.</summary>
/// <param name="File">The file.</param>
/// <param name="Records">Records in it.</param>
internal sealed record ExportOutput(string File, int Records);
