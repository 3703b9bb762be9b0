namespace PolicySearch.Embeddings.Transformer;

/// <summary>The tokens of one text in a batch.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="Length">Number of tokens, <c>[CLS]</c> and <c>[SEP]</c> among them.</param>
internal readonly record struct TokenRange(int Start, int Length);
