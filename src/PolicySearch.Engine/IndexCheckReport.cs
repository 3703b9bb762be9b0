namespace PolicySearch.Engine;

/// <summary>Result of <see cref="SearchIndex.Check"/>.</summary>
/// <param name="Segments">Number of segments of the last commit.</param>
/// <param name="Files">Number of files that were read.</param>
/// <param name="Bytes">Number of bytes that were read.</param>
/// <param name="Damages">Everything that is wrong; empty for a whole index.</param>
public sealed record IndexCheckReport(int Segments, int Files, long Bytes, IReadOnlyList<IndexDamage> Damages)
{
    /// <summary>Whether every byte is as it was written.</summary>
    public bool IsWhole => Damages.Count == 0;
}
