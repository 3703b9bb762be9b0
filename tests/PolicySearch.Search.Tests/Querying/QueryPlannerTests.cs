using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class QueryPlannerTests
{
    private static readonly QueryPlanner Planner = new(
        new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.All),
        new PolicyAnalyzer(PolicyLexicon.Default, PolicyTokens.Words),
        new DepartmentFinder(DepartmentCatalog.Default),
        new SearchSettings());

    [Fact]
    public void Plan_CompoundWord_AsksForItAndLessForItsParts()
    {
        var plan = Plan("充電樁", literal: true);

        Assert.Equal("充电桩", plan.Wanted[0].Label);
        Assert.Equal(1f, Assert.IsType<TermQuery>(plan.Wanted[0].Query).Boost);
        var part = Assert.Single(plan.Wanted.Skip(1));
        Assert.Equal(("充电", 0.5f), (part.Label, Assert.IsType<TermQuery>(part.Query).Boost));
    }

    [Fact]
    public void Plan_EverydayWord_AsksForItsOfficialTermsAndEmbedsThem()
    {
        var plan = Plan("廉租房怎么申请");

        Assert.Equal(["廉租房怎么申请", "廉租房怎么申请 公共租赁住房 廉租住房"], plan.Questions);
        Assert.Contains(plan.Wanted, part => part.Label == "廉租房→公共租赁住房、廉租住房");
        Assert.DoesNotContain(Plan("廉租房怎么申请", literal: true).Wanted, part => part.Label.Contains('→'));
    }

    [Fact]
    public void Plan_WordsOfAQuestion_AreLeftOut()
    {
        var labels = Plan("外地人怎么落户的呢", literal: true).Wanted.Select(part => part.Label).ToList();

        Assert.Contains("落户", labels);
        Assert.Empty(labels.Intersect(["怎么", "的", "呢"]));
    }

    [Fact]
    public void Plan_NothingButWordsOfAQuestion_KeepsThem() => Assert.NotEmpty(Plan("怎么办呢").Wanted);

    [Fact]
    public void Plan_Phrase_KeepsWordsOfAQuestion()
    {
        var plan = Plan("“怎么停车”");

        var readings = Assert.IsType<DisMaxQuery>(Assert.Single(plan.Required).Query).Parts;
        Assert.Contains(readings, reading => reading is PhraseQuery { Terms: ["怎么", "停车"] });
        Assert.Empty(plan.Wanted);
    }

    [Theory]
    [InlineData("发改委 停车")]
    [InlineData("市發展改革委的停車")]
    public void Plan_Department_IsAnyOfItsFormsAsAWholePhrase(string query)
    {
        var plan = Plan(query);

        Assert.Equal(["发展和改革委员会"], plan.Departments);
        var forms = Assert.IsType<DisMaxQuery>(plan.Wanted[0].Query);
        Assert.True(forms.Parts.Count > 2);
        Assert.DoesNotContain(plan.Wanted.Skip(1), part => part.Label is "发展" or "改革" or "委员会" or "发改委");
        Assert.Contains(plan.Wanted, part => part.Label == "停车");
    }

    /// <summary>A resident committee is no committee of nationalities (民委员会).</summary>
    [Fact]
    public void Plan_NameInsideAnotherWord_IsNoDepartment() => Assert.Empty(Plan("居民委员会选举").Departments);

    [Fact]
    public void Plan_ExcludedDepartment_ExcludesAllItsForms()
    {
        Assert.IsType<DisMaxQuery>(Assert.Single(Plan("停车 -发改委").Excluded));
        var readings = Assert.IsType<DisMaxQuery>(Assert.Single(Plan("停车 -收费").Excluded)).Parts;
        Assert.Contains(readings, reading => reading is TermQuery { Term: "收费" });
    }

    /// <summary>路灯 was not found in 更换路灯: read by itself it is two words.</summary>
    [Theory]
    [InlineData("路灯")]
    [InlineData("“路灯”")]
    public void Plan_WordThatIsReadInPieces_AsksForTheWholeToo(string query) => Assert.All(
        Plan(query).Parts, part => Assert.Contains(Assert.IsType<DisMaxQuery>(part.Query).Parts, reading => reading is TermQuery { Term: "路灯" }));

    [Fact]
    public void Plan_RepeatedWord_WeighsTwice()
    {
        var part = Assert.Single(Plan("停车 停车").Wanted);

        Assert.Contains(Assert.IsType<DisMaxQuery>(part.Query).Parts, reading => reading is TermQuery { Term: "停车", Boost: 2f });
    }

    [Fact]
    public void Plan_Punctuation_IsEmpty() => Assert.True(Plan("？！").IsEmpty);

    [Theory]
    [InlineData("市教育局负责什么", true)]
    [InlineData("市教育局牵头的工作有哪些？", true)]
    [InlineData("市教育局、市公安局要做什么", true)]
    [InlineData("市教育局负责什么校园建设", false)]
    [InlineData("校园安全由市教育局负责", false)]
    public void Plan_WhatADepartmentDoes_SaysWhetherThatIsAll(string query, bool isAll)
    {
        Assert.NotEmpty(Plan(query).Duties);
        Assert.Equal(isAll, Plan(query).AsksDutiesOnly);
    }

    private static QueryPlan Plan(string query, bool literal = false) => Planner.Plan(QueryParser.Parse(query), literal);
}
