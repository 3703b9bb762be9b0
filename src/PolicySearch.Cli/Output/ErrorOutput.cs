namespace PolicySearch.Cli.Output;

/// <summary>What --json prints when a command fails.</summary>
internal sealed record ErrorOutput(ErrorBody Error);

/// <summary>Code, cause and remedy.</summary>
internal sealed record ErrorBody(string Code, string Message, string Remedy);
