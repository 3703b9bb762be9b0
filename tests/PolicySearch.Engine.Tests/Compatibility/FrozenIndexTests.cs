using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;
using PolicySearch.Testing;

namespace PolicySearch.Engine.Tests.Compatibility;

/// <summary>
/// An index that was written once and is kept as it was: a change of the format that forgets to change its version
/// fails here. With a new version, freeze a new index (see <see cref="Freeze"/>) and keep the old one
/// as one that has to be refused.
/// </summary>
public sealed class FrozenIndexTests
{
    private const string FreezeVariable = "POLICYSEARCH_FREEZE_INDEX";

    private static string Folder => FolderOf(3);

    [Fact]
    public void Open_FrozenIndex_GivesTheAnswersOfItsTime()
    {
        if (Environment.GetEnvironmentVariable(FreezeVariable) is not null)
            Freeze();
        using var directory = Read(Folder);
        using var index = TestSchema.Open(directory);
        using var searcher = index.Acquire();

        Assert.True(index.Check().IsWhole);
        Assert.Equal("frozen", index.UserData["state"]);
        Assert.Equal(199, searcher.DocCount);
        Assert.Equal(["document 7"], Ids(searcher, new TermQuery("body", "word7")));
        Assert.Equal(199, searcher.Search(new PhraseQuery("body", ["充电桩", "停车"], [0, 1]), 10).Total);
        Assert.Equal([new("北京", 99), new("上海", 66)], searcher.Facet("city", new MatchAllQuery(), null, 10));
        Assert.Equal(150, searcher.GetInteger(searcher.Find("document 150"), "date"));
        Assert.Equal(2, searcher.GetVectors(searcher.Find("document 5"), "embedding").Count);
    }

    [Fact]
    public void Open_IndexOfAnOlderFormat_IsRefused()
    {
        using var directory = Read(FolderOf(2));

        Assert.Throws<IndexVersionException>(() => TestSchema.Open(directory));
    }

    private static string FolderOf(int format) => Repository.PathOf("tests", "PolicySearch.Engine.Tests", "Compatibility", $"format-{format}");

    private static RamDirectory Read(string folder) => DirectoryBytes.ToDirectory(
        Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));

    /// <summary>Writes the index anew: run this test once with the environment variable set.</summary>
    private static void Freeze()
    {
        using var folder = new MappedDirectory(Folder);
        SearchIndex.Erase(folder);
        using var index = TestSchema.Open(folder);
        for (var i = 0; i < 200; i++)
            index.Writer.Add(Document(i));
        index.Writer.Commit();
        index.Writer.Delete("document 0");
        index.Writer.UpdateVectors("embedding", [("document 5", [[1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1]])]);
        index.Writer.Commit(new Dictionary<string, string> { ["state"] = "frozen" });
    }

    private static IndexDocument Document(int number)
    {
        var document = new IndexDocument($"document {number}")
            .AddText("body", $"充电桩 停车 +停 word{number}")
            .SetInteger("date", number)
            .AddVector("embedding", [1, 0, 0, 0, 0, 0, 0, number]);
        if (number % 2 == 0)
            document.AddKeyword("city", "北京");
        if (number % 3 == 0)
            document.AddKeyword("city", "上海");
        return document;
    }

    private static List<string> Ids(IndexSearcher searcher, Query query) =>
        [.. searcher.Search(query, 10).Hits.Select(hit => searcher.GetId(hit.Doc))];
}
