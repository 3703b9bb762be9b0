using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class QuestionMeaningTests
{
    [Fact]
    public void Nearness_TextsOfAClause_IsTheMeanOfTheNearestAndOfTheWhole()
    {
        Assert.Equal((0.6f + 1f) / 2, QuestionMeaning.Nearness([[0.6f, 1f]], stretches: 1), 6);
        Assert.Equal(1f, QuestionMeaning.Nearness([[0.6f, 1f]], stretches: 0), 6);
        Assert.Equal(0.6f, QuestionMeaning.Nearness([[0.6f]], stretches: 1), 6);
        Assert.Equal(-0.2f, QuestionMeaning.Nearness([[-0.2f, -0.4f]], stretches: 1), 6);
    }

    [Fact]
    public void Nearness_TwoForms_IsThatOfTheNearerOne() => Assert.Equal(1f, QuestionMeaning.Nearness([[0f], [1f]], stretches: 0), 6);

    [Fact]
    public void Mean_TwoForms_CountTheSame()
    {
        var question = new QuestionMeaning([new float[] { 1, 0 }, new float[] { 0, 2 }]);

        Assert.Equal([new float[] { 1, 0 }, new float[] { 0, 1 }], question.Vectors);
        Assert.Equal(MathF.Sqrt(0.5f), question.Mean[0], 6);
        Assert.Equal(MathF.Sqrt(0.5f), question.Mean[1], 6);
    }

    [Fact]
    public void None_HasNoVector() => Assert.True(QuestionMeaning.None.IsEmpty);
}
