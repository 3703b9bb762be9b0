namespace PolicySearch.Documents.Model;

/// <summary>A stretch of the source text, in UTF-16 code units.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The range between two offsets.</summary>
    public static TextRange Between(int start, int end) => new(start, end - start);
}
