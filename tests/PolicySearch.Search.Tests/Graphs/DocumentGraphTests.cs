using System.Xml.Linq;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;
using PolicySearch.Search.Tests.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Search.Tests.Graphs;

/// <summary>References between three documents, and to one that the corpus lacks, named in three ways.</summary>
public sealed class DocumentGraphTests : IAsyncLifetime
{
    private readonly CorpusFixture _fixture = new();
    private Corpus _corpus = null!;
    private DocumentGraphService _graphs = null!;
    private Dictionary<string, string> _ids = null!;

    public async Task InitializeAsync()
    {
        _fixture.WriteDocument("parking.txt", "包头市停车场管理办法", "包府发〔2020〕1号", "本办法依据《某某停车条例》（国务院令第999号）制定。（市住建局负责）", "违反《某某停车条例》的，依法处理。");
        _fixture.WriteDocument("roads.txt", "包头市城市道路管理办法", "包府发〔2020〕2号", "道路停车按《包头市停车场管理办法》（包府发〔2020〕1号）执行。（市交通局负责）", "收费标准不变（包府发〔2020〕1号）。", "处罚另有规定（国务院令第999号）。");
        _fixture.WriteDocument("plan.txt", "包头市停车场建设计划", "包府发〔2020〕3号", "落实《包头市停车场管理办法》。");
        _corpus = _fixture.Open();
        Assert.True(_corpus.Importer.Import([_fixture.Files]).IsClean);
        await CorpusFixture.WaitForWordsAsync(_corpus);
        _graphs = new DocumentGraphService(_corpus, new CorpusNames(_corpus));
        _ids = _corpus.Store.ListDocuments(new DocumentFilter(), 1, 10).Documents.ToDictionary(document => document.FileName!, document => document.Id);
    }

    [Fact]
    public void Graph_JoinsTheWaysInWhichADocumentIsNamed_AndMarksWhatTheCorpusLacks()
    {
        var graph = Make();

        var lacked = Assert.Single(graph.Nodes, node => !node.InCorpus);
        Assert.Equal(("某某停车条例", "国务院令第999号"), (lacked.Title, lacked.DocNumber));
        Assert.Equal(
            new[] { (_ids["parking.txt"], lacked.Id, 2), (_ids["roads.txt"], lacked.Id, 1), (_ids["roads.txt"], _ids["parking.txt"], 2), (_ids["plan.txt"], _ids["parking.txt"], 1) }.Order(),
            graph.Edges.Select(edge => (edge.Source, edge.Target, edge.Weight)).Order());
        Assert.Equal(new GraphLeftOut(0, 0), graph.LeftOut);
    }

    [Fact]
    public void Graph_OfADocument_HasWhatItNamesAndWhatNamesIt() => Assert.Equal(
        new[] { (_ids["plan.txt"], _ids["parking.txt"]) },
        Make(document: _ids["plan.txt"]).Edges.Select(edge => (edge.Source, edge.Target)));

    [Fact]
    public void Graph_OfADepartment_HasTheReferencesInItsClauses() => Assert.Equal(
        new[] { (_ids["roads.txt"], _ids["parking.txt"], 1) },
        Make(department: "交通局").Edges.Select(edge => (edge.Source, edge.Target, edge.Weight)));

    [Fact]
    public void Graph_WithLimits_CountsWhatItLeavesOut()
    {
        var graph = Make(limits: new GraphLimits(2, 2));

        Assert.Equal((2, 1), (graph.Nodes.Count, graph.Edges.Count));
        Assert.Equal(new GraphLeftOut(1, 1), graph.LeftOut);
    }

    [Fact]
    public void Graph_OfAnUnknownDocument_IsEmptyWithANotice() =>
        Assert.Equal("document-unknown", Assert.Single(Make(document: "none").Notices).Code);

    [Fact]
    public async Task GraphMl_IsXmlWithAllNodesAndConnections()
    {
        using var export = ExportService.Over(_corpus, new SearchService(_corpus)).Graph(
            new DocumentGraphRequest(new DocumentFilter(), null, null, new GraphLimits()), null);
        using var writer = new StringWriter();
        await export.WriteAsync(ExportForm.Graphml, writer);

        var graphml = XDocument.Parse(writer.ToString()).Root!;
        var space = graphml.Name.Namespace;
        var graph = graphml.Element(space + "graph")!;
        var ids = graph.Elements(space + "node").Select(node => (string)node.Attribute("id")!).ToList();
        var keys = graphml.Elements(space + "key").Select(key => (string)key.Attribute("id")!).ToHashSet();
        Assert.Equal("directed", (string)graph.Attribute("edgedefault")!);
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(id, System.Xml.XmlConvert.VerifyNMTOKEN(id)));
        Assert.All(graph.Elements(space + "edge"), edge => Assert.True(ids.Contains((string)edge.Attribute("source")!) && ids.Contains((string)edge.Attribute("target")!)));
        Assert.All(graph.Descendants(space + "data"), data => Assert.Contains((string)data.Attribute("key")!, keys));
        Assert.Contains("graph-documents", (string)graphml.Element(space + "desc")!);
        Assert.Equal(4, graph.Elements(space + "edge").Count());
    }

    [Fact]
    public async Task Csv_HasAConnectionALine()
    {
        using var export = ExportService.Over(_corpus, new SearchService(_corpus)).Graph(
            new DocumentGraphRequest(new DocumentFilter(), null, null, new GraphLimits()), null);
        using var writer = new StringWriter();

        Assert.Equal(4, await export.WriteAsync(ExportForm.Csv, writer));
        Assert.Contains("source,target,weight,source_label,", writer.ToString());
    }

    public async Task DisposeAsync()
    {
        await _corpus.DisposeAsync();
        _fixture.Dispose();
    }

    private DocumentGraph Make(string? document = null, string? department = null, GraphLimits? limits = null) =>
        _graphs.Make(new DocumentGraphRequest(new DocumentFilter(), document, department, limits ?? new GraphLimits()), null);
}
