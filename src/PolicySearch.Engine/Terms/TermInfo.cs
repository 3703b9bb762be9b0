namespace PolicySearch.Engine.Terms;

/// <summary>What the dictionary of one segment knows of a term.</summary>
/// <param name="Ordinal">Number of the term among the sorted terms of its field, from 0.</param>
/// <param name="DocFreq">Number of documents that have it.</param>
/// <param name="TotalFreq">Number of its occurrences.</param>
/// <param name="SingleDoc">The only document, where <paramref name="DocFreq"/> is 1.</param>
/// <param name="PostingsOffset">Where its postings begin, where <paramref name="DocFreq"/> is more than 1.</param>
/// <param name="PostingsLength">Their length in bytes.</param>
/// <param name="PositionsOffset">Where its positions begin, in a text field.</param>
/// <param name="PositionsLength">Their length in bytes.</param>
internal readonly record struct TermInfo(
    int Ordinal,
    int DocFreq,
    long TotalFreq,
    int SingleDoc,
    long PostingsOffset,
    int PostingsLength,
    long PositionsOffset,
    int PositionsLength);
