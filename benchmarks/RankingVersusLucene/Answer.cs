namespace RankingVersusLucene;

/// <summary>Answer of one engine to one question in one form.</summary>
internal sealed record Answer(long Total, IReadOnlyList<(int Id, float Score)> Hits);
