using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Engine.Storage;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>How near the first candidates are, on vectors whose cosines can be seen.</summary>
public sealed class RefinementTests : IDisposable
{
    private const float Tolerance = 0.01f; // Vectors are kept as int8 codes.

    private static readonly QueryPlan Plan = new() { Questions = [], Required = [], Wanted = [], Excluded = [], Departments = [] };

    private readonly RamDirectory _directory = new();
    private readonly SearchIndex _index;

    public RefinementTests() => _index = SearchIndex.Open(_directory, IndexFields.Schema(vectorDimension: 2), BigramAnalyzer.Instance, new IndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Refine_WholeAndStretches_IsTheMeanOfTheNearestAndOfTheWhole() =>
        Assert.Equal((0.6f + 1f) / 2, NearnessOf(Clause(stretches: 1, [0.6f, 0.8f], [1, 0]), [1, 0]), Tolerance);

    [Fact]
    public void Refine_QuestionOfTwoForms_IsThatOfTheNearerOne() =>
        Assert.Equal(1f, NearnessOf(Clause(stretches: 0, [0, 1]), [1, 0], [0, 2]), Tolerance);

    [Fact]
    public void Refine_OwnText_IsATenthByTheQuestionAsAsked() =>
        Assert.Equal((0.9f * 1) + (0.1f * 0.6f), NearnessOf(Clause(stretches: 0, [0, 1]).AddVector(IndexFields.OwnEmbedding, [0.6f, 0.8f]), [1, 0], [0, 2]), Tolerance);

    [Fact]
    public void Refine_AllTitleAndHeadings_IsLowered() =>
        Assert.Equal(1f - new SearchSettings().TitlePenalty, NearnessOf(Clause(stretches: 0, [1, 0]).SetInteger(IndexFields.TitleShare, 100), [1, 0]), Tolerance);

    [Fact]
    public void Refine_NoVectorsYet_IsNone() => Assert.Equal(0, NearnessOf(Clause(stretches: 0), [1, 0]));

    private static IndexDocument Clause(int stretches, params float[][] vectors)
    {
        var clause = new IndexDocument("clause").SetInteger(IndexFields.Stretches, stretches);
        foreach (var vector in vectors)
            clause.AddVector(IndexFields.Embedding, vector);
        return clause;
    }

    private float NearnessOf(IndexDocument clause, params float[][] question)
    {
        _index.Writer.Add(clause);
        _index.Writer.Commit();
        using var searcher = _index.Acquire();
        var meaning = new QuestionMeaning([.. question.Select(vector => new ReadOnlyMemory<float>(vector))]);
        var candidate = new FusedDoc(searcher.Find("clause"), 0, 0, 0, 0, 0);
        return Assert.Single(new Refinement(searcher, new SearchSettings(), Plan, meaning).Refine([candidate])).SemanticScore;
    }
}
