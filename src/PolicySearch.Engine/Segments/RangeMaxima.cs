namespace PolicySearch.Engine.Segments;

/// <summary>
/// For each range of documents the largest saturation (the part of a BM25 score that does not depend on the weight) of one
/// term in 255ths, rounded up; 0 where no document has the term.
/// </summary>
/// <param name="Values">A value for each range.</param>
/// <param name="AverageLength">Average length with which they were computed. With a longer one they are larger by no more than that factor, with a shorter one smaller.</param>
/// <param name="DocFreq">Documents of the term: what it costs to compute them.</param>
internal sealed record RangeMaxima(byte[] Values, float AverageLength, int DocFreq);
