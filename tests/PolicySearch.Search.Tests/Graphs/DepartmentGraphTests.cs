using PolicySearch.Search.Graphs;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Tests.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Graphs;

[Collection(SeedCollection.Name)]
public sealed class DepartmentGraphTests(SeedCorpus seeds)
{
    private readonly DepartmentGraphService _graphs = new(seeds.Search);

    [Fact]
    public void Graph_HasThePairsThatCountingOneByOneGives()
    {
        var expected = Clauses().SelectMany(names => names.SelectMany(_ => names, (a, b) => (a, b)).Where(pair => string.CompareOrdinal(pair.a, pair.b) < 0))
            .GroupBy(pair => pair).Select(pair => (pair.Key, pair.Count()));

        var graph = Make(new SearchRequest { Query = "" }, new GraphLimits(1, 5000));

        Assert.Equal(expected.Order(), graph.Edges.Select(edge =>
            (string.CompareOrdinal(edge.Source, edge.Target) < 0 ? (edge.Source, edge.Target) : (edge.Target, edge.Source), edge.Weight)).Order());
        Assert.All(graph.Nodes, node => Assert.Equal(Clauses().Count(names => names.Contains(node.Id)), node.Clauses));
        Assert.Equal(new GraphLeftOut(0, 0), graph.LeftOut);
    }

    [Fact]
    public void Graph_WithLimits_GivesTheHeaviestAndCountsTheRest()
    {
        var all = Make(new SearchRequest { Query = "" }, new GraphLimits(1, 5000));
        var some = Make(new SearchRequest { Query = "" }, new GraphLimits(2, 6));

        Assert.Equal(6, some.Nodes.Count);
        Assert.All(some.Edges, edge => Assert.True(edge.Weight >= 2));
        Assert.All(some.Edges, edge => Assert.True(some.Nodes.Any(node => node.Id == edge.Source) && some.Nodes.Any(node => node.Id == edge.Target)));
        Assert.Equal(all.Edges[0].Weight, some.Edges[0].Weight);
        Assert.Equal(all.Edges.Count(edge => edge.Weight >= 2), some.Edges.Count + some.LeftOut.Edges);
        Assert.Equal(all.Edges.Where(edge => edge.Weight >= 2).SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Count(), some.Nodes.Count + some.LeftOut.Nodes);
    }

    [Fact]
    public void Graph_OfADocumentOrACity_LooksAtItsClausesAlone()
    {
        var baotou = seeds.Corpus.Store.ListDocumentIds(new DocumentFilter { Region = "包头市" })[0];
        var byCity = Make(new SearchRequest { Query = "", Cities = ["包头市"] }, new GraphLimits(1, 5000));

        Assert.Equal(byCity.Edges, _graphs.Make(new DepartmentGraphRequest(new SearchRequest { Query = "" }, baotou, new GraphLimits(1, 5000))).Edges);
        Assert.True(byCity.Edges.Count < Make(new SearchRequest { Query = "" }, new GraphLimits(1, 5000)).Edges.Count);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 0)]
    [InlineData(1, 5001)]
    public void Graph_WithLimitsOutOfRange_IsRefused(int minWeight, int nodes) => Assert.Equal(
        "limit-out-of-range",
        Assert.Throws<SearchRequestException>(() => Make(new SearchRequest { Query = "" }, new GraphLimits(minWeight, nodes))).Code);

    private DepartmentGraph Make(SearchRequest search, GraphLimits limits) => _graphs.Make(new DepartmentGraphRequest(search, null, limits));

    private IEnumerable<List<string>> Clauses() => seeds.Corpus.Store.ListDocumentIds(new DocumentFilter())
        .SelectMany(id => seeds.Corpus.Store.GetDocument(id)!.Document.Clauses)
        .Select(clause => clause.Departments.Select(mention => mention.Canonical).Distinct().ToList());
}
