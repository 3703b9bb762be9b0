namespace AnalysisVersusLucene;

/// <summary>One token, as either side gives it.</summary>
internal sealed record TokenRecord(string Term, int Start, int End, int Increment);
