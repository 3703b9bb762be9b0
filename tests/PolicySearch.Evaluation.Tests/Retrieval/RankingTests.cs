using PolicySearch.Evaluation.Retrieval;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class RankingTests
{
    [Fact]
    public void Ndcg_TwoOfThreeAnswers_IsTheSumOverTheIdealOne()
    {
        var ranking = Rank(["x", "a", "y", "c"], ["a"], ["b"], ["c"]);

        Assert.Equal(((1 / Math.Log2(3)) + (1 / Math.Log2(5))) / (1 + (1 / Math.Log2(3)) + (1 / Math.Log2(4))), ranking.Ndcg, 12);
        Assert.Equal(2 / 3.0, ranking.Recall, 12);
        Assert.Equal((2, 0.0, 1.0), (ranking.FirstRank, ranking.Hit(1), ranking.Hit(3)));
    }

    [Fact]
    public void Ndcg_SeveralClausesOfOneAnswer_CountOnce()
    {
        var ranking = Rank(["x", "a1", "a2"], ["a1", "a2"]);

        Assert.Equal(1 / Math.Log2(3), ranking.Ndcg, 12);
        Assert.Equal(1, ranking.Recall);
    }

    [Fact]
    public void Ndcg_MoreThanTenAnswers_IsOneWhereTheFirstTenAreRight()
    {
        string[] ids = [.. Enumerable.Range(0, 12).Select(i => $"a{i}")];

        var ranking = Rank(ids, [.. ids.Select(id => new[] { id })]);

        Assert.Equal(1, ranking.Ndcg, 12);
        Assert.Equal(10 / 12.0, ranking.Recall, 12);
    }

    [Fact]
    public void Ranks_BeyondTheTenth_DoNotCountButAreKnown()
    {
        var ranking = Rank([.. Enumerable.Range(0, 10).Select(i => $"x{i}"), "a"], ["a"]);

        Assert.Equal((0.0, 0.0, 11, 0.0), (ranking.Ndcg, ranking.Recall, ranking.FirstRank, ranking.Hit(10)));
    }

    [Fact]
    public void Ndcg_AnswerNotInTheCorpus_IsAMiss() => Assert.Equal(0, Rank(["x"], [[]]).Ndcg);

    private static Ranking Rank(string[] hits, params string[][] answers) =>
        new(hits.Select(hit => (string[])[hit]), [.. answers.Select(answer => answer.ToHashSet())]);
}
