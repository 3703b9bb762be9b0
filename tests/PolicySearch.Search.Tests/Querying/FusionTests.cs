using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class FusionTests
{
    private static readonly RankedDoc[] Words = [new(1, 9), new(2, 6), new(3, 3)];
    private static readonly RankedDoc[] Meaning = [new(3, 0.8f), new(4, 0.7f), new(1, 0.5f)];

    [Fact]
    public void Fuse_ReciprocalRank_AddsWeightedReciprocals()
    {
        var options = new FusionOptions { Method = FusionMethod.ReciprocalRank, RankConstant = 60, KeywordWeight = 1, SemanticWeight = 2 };

        var fused = Fusion.Fuse(Words, Meaning, options);

        Assert.Equal([3, 1, 4, 2], fused.Select(doc => doc.Doc));
        Assert.Equal((1.0 / 63) + (2.0 / 61), fused[0].Score, 12);
        Assert.Equal((3, 3f, 1, 0.8f), (fused[0].KeywordRank, fused[0].KeywordScore, fused[0].SemanticRank, fused[0].SemanticScore));
        Assert.Equal((0, 0f, 2, 0.7f), (fused[2].KeywordRank, fused[2].KeywordScore, fused[2].SemanticRank, fused[2].SemanticScore));
    }

    [Fact]
    public void Fuse_Scaled_MapsWordsFromZeroAndMeaningFromItsLastCandidate()
    {
        var options = new FusionOptions { KeywordWeight = 0.4, SemanticWeight = 0.6, KeywordSlack = 3, SemanticDepth = 10 };

        var fused = Fusion.Fuse(Words, Meaning, options).ToDictionary(doc => doc.Doc, doc => doc.Score);

        Assert.Equal(0.4 * 9 / 12, fused[1], 6);
        Assert.Equal(0.4 * 6 / 12, fused[2], 6);
        Assert.Equal((0.4 * 3 / 12) + 0.6, fused[3], 6);
        Assert.Equal(0.6 * 2 / 3, fused[4], 6);
    }

    /// <summary>Mapped from lowest to highest, the best of a list of chance hits would count as much as an exact answer.</summary>
    [Fact]
    public void Fuse_WeakListOfWords_CountsLess()
    {
        RankedDoc[] weak = [new(9, 0.5f)];

        var fused = Fusion.Fuse(weak, Meaning, new FusionOptions());

        Assert.Equal([3, 4, 9, 1], fused.Select(doc => doc.Doc));
        Assert.True(fused[2].Score < 0.1 * new FusionOptions().KeywordWeight);
    }

    [Fact]
    public void Fuse_ScaledBeyondTheDepth_GivesNothingAndNeverLess()
    {
        var options = new FusionOptions { SemanticWeight = 1, SemanticDepth = 2 };

        var fused = Fusion.Fuse([], Meaning, options).ToDictionary(doc => doc.Doc, doc => doc.Score);

        Assert.Equal([1, 0, 0], [fused[3], fused[4], fused[1]]);
    }

    [Theory]
    [InlineData(FusionMethod.Scaled)]
    [InlineData(FusionMethod.ReciprocalRank)]
    public void Fuse_EmptyListsAndEqualScores_HoldsOrderByNumber(FusionMethod method)
    {
        var options = new FusionOptions { Method = method };
        RankedDoc[] equal = [new(7, 1), new(5, 1)];

        Assert.Empty(Fusion.Fuse([], [], options));
        Assert.Equal(method == FusionMethod.Scaled ? [5, 7] : [7, 5], Fusion.Fuse(equal, [], options).Select(doc => doc.Doc));
    }

    [Fact]
    public void Fuse_MoreThanTheCandidates_KeepsTheBest()
    {
        var fused = Fusion.Fuse(Words, Meaning, new FusionOptions { Candidates = 2 });

        Assert.Equal(2, fused.Count);
        Assert.True(fused[0].Score >= fused[1].Score);
    }
}
