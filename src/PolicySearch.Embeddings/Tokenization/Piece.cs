namespace PolicySearch.Embeddings.Tokenization;

/// <summary>One piece of a vocabulary found in a text.</summary>
/// <param name="Id">The piece's number in the vocabulary.</param>
/// <param name="Start">First UTF-16 code unit of the piece in the text.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="StartsWord">False for a piece that continues the word of the piece before.</param>
public readonly record struct Piece(int Id, int Start, int End, bool StartsWord);
