using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class WhoQuestionTests
{
    [Theory]
    [InlineData("呼和浩特 停车 谁负责", WhoQuestion.Anyone)]
    [InlineData("充电桩归谁管", WhoQuestion.Anyone)]
    [InlineData("铁路建设由哪个部门负责", WhoQuestion.Anyone)]
    [InlineData("责任单位", WhoQuestion.Anyone)]
    [InlineData("铁路建设谁牵头", WhoQuestion.Lead)]
    [InlineData("物流枢纽 牵头单位", WhoQuestion.Lead)]
    [InlineData("停车收费标准", null)]
    [InlineData("负责任的企业", null)]
    public void Of_Query_IsWhomItAsksFor(string query, object? expected) => Assert.Equal(expected, WhoQuestions.Of(query));
}
