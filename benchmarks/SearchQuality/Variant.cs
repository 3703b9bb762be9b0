using PolicySearch.Search.Querying;

namespace SearchQuality;

/// <summary>A way of searching.</summary>
internal sealed record Variant(string Name, SearchMode Mode, SearchSettings Settings)
{
    public static IReadOnlyList<Variant> All { get; } =
    [
        new("default", SearchMode.Hybrid, new SearchSettings()),
        new("words, 60% of their weight", SearchMode.Keyword, new SearchSettings()),
        new("words, plain OR", SearchMode.Keyword, new SearchSettings { MinimumShare = 0 }),
        new("meaning", SearchMode.Semantic, new SearchSettings()),
        Scaled(0.3, 5, 100),
        Scaled(0.4, 5, 100),
        Scaled(0.5, 10, 100),
        Scaled(0.35, 5, 50),
        Scaled(0.35, 5, 200),
        Scaled(0.25, 0, 50),
        Ranks(10, 0.3),
        Ranks(60, 0.5),
    ];

    private static Variant Scaled(double words, double slack, int depth) => new(
        $"scaled, words {words}, best + {slack}, cosine {depth}",
        SearchMode.Hybrid,
        new SearchSettings
        {
            Fusion = new FusionOptions { KeywordWeight = words, SemanticWeight = 1 - words, KeywordSlack = slack, SemanticDepth = depth },
        });

    private static Variant Ranks(int k, double words) => new(
        $"reciprocal ranks, k {k}, words {words}",
        SearchMode.Hybrid,
        new SearchSettings
        {
            Fusion = new FusionOptions
            {
                Method = FusionMethod.ReciprocalRank,
                RankConstant = k,
                KeywordWeight = words,
                SemanticWeight = 1 - words,
            },
        });
}
