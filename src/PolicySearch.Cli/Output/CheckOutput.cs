namespace PolicySearch.Cli.Output;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="Sound">True if nothing is wrong.</param>
/// <param name="Documents">Documents that were read.</param>
/// <param name="Clauses">Clauses that were read.</param>
/// <param name="IndexFiles">Files of the index that were read.</param>
/// <param name="IndexBytes">Bytes of the index that were read.</param>
/// <param name="Problems">What is wrong, in Chinese.</param>
internal sealed record CheckOutput(
    bool Sound, int Documents, int Clauses, int IndexFiles, long IndexBytes, IReadOnlyList<string> Problems);
