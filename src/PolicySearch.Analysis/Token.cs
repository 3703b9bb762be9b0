namespace PolicySearch.Analysis;

/// <summary>One token of a <see cref="TokenBuffer"/>.</summary>
/// <param name="TermStart">Where the term begins in the buffer's characters.</param>
/// <param name="TermLength">Length of the term in UTF-16 code units.</param>
/// <param name="StartOffset">First code unit of the token in the original text.</param>
/// <param name="EndOffset">One past the last code unit of the token in the original text.</param>
/// <param name="PositionIncrement">Distance to the position of the token before; 0 for a further token at the same position.</param>
public readonly record struct Token(int TermStart, int TermLength, int StartOffset, int EndOffset, int PositionIncrement);
