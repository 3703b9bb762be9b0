using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class QuestionMeaningTests
{
    [Fact]
    public void Nearness_TextsOfAClause_IsTheMeanOfTheNearestAndOfTheWhole()
    {
        var question = new QuestionMeaning([new float[] { 3, 0, 0 }]);

        Assert.Equal((0.6f + 1f) / 2, question.Nearness([[0.6f, 0.8f, 0], [1, 0, 0]], whole: 1), 6);
        Assert.Equal(1f, question.Nearness([[0.6f, 0.8f, 0], [1, 0, 0]], whole: 2), 6);
        Assert.Equal(0.6f, question.Nearness([[0.6f, 0.8f, 0]], whole: 1), 6);
    }

    [Fact]
    public void Nearness_TwoForms_IsThatOfTheNearerOne()
    {
        var question = new QuestionMeaning([new float[] { 1, 0 }, new float[] { 0, 2 }]);

        Assert.Equal(1f, question.Nearness([[0, 1]], whole: 1), 6);
        Assert.Equal(MathF.Sqrt(0.5f), question.Mean[0], 6);
    }

    [Fact]
    public void Nearness_OneText_IsThatOfTheQuestionAsAsked() =>
        Assert.Equal(0.6f, new QuestionMeaning([new float[] { 1, 0 }, new float[] { 0, 2 }]).Nearness([0.6f, 0.8f]), 6);

    [Fact]
    public void Dot_LengthBesideTheVectorWidth_CountsEveryComponent()
    {
        var (left, right) = (new float[19], new float[19]);
        left[18] = right[18] = 1;

        Assert.Equal(1f, new QuestionMeaning([left]).Nearness([right], whole: 1), 6);
    }

    [Fact]
    public void None_HasNoVector() => Assert.True(QuestionMeaning.None.IsEmpty);
}
