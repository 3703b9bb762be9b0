namespace PolicySearch.Documents.Readers;

/// <summary>Limits of <see cref="DocumentReader"/>.</summary>
public sealed record DocumentReadOptions
{
    /// <summary>The limits used when none are given.</summary>
    public static DocumentReadOptions Default { get; } = new();

    /// <summary>Largest file, in bytes; 32 MiB by default.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Largest unpacked size of the main part of a DOCX file, in bytes; 256 MiB by default.</summary>
    public long MaxUnpackedBytes { get; init; } = 256L * 1024 * 1024;
}
