using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Model;

public sealed class RandomOperationTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 24), Random.Shared.Next(1000, int.MaxValue)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomOperations_AgainstTheModel_GiveTheSameAnswers(int seed)
    {
        var data = new RandomData(seed);
        using var directory = new RamDirectory();
        var options = new IndexOptions { ScrubBytesPerSecond = 0, BufferBytes = seed % 3 == 0 ? 1 : 64 << 20, SegmentsPerTier = 3 };
        var index = TestSchema.Open(directory, options);
        var model = new ModelIndex();
        var committed = model.Clone();
        for (var step = 0; step < 120; step++)
        {
            switch (data.Random.Next(20))
            {
                case < 11:
                    var document = data.Document();
                    index.Writer.Add(document.ToIndexDocument());
                    model.Add(document);
                    break;
                case 11 or 12:
                    var id = data.Id();
                    index.Writer.Delete(id);
                    model.Delete(id);
                    break;
                case 13:
                    var city = data.City();
                    index.Writer.DeleteByKeyword("city", city);
                    model.DeleteByCity(city);
                    break;
                case 14 or 15:
                    UpdateVectors(index, model, data);
                    break;
                case 16:
                    index.Writer.Commit(new Dictionary<string, string> { ["step"] = $"{step}" });
                    committed = model.Clone();
                    Compare(index, committed, data, scores: false);
                    Assert.Equal($"{step}", index.UserData["step"]);
                    break;
                case 17:
                    index.Writer.Merge();
                    index.Writer.Commit();
                    committed = model.Clone();
                    Compare(index, committed, data, scores: true);
                    break;
                case 18:
                    index.Dispose();
                    index = TestSchema.Open(directory, options);
                    model = committed.Clone();
                    Compare(index, committed, data, scores: false);
                    break;
                default:
                    if (data.Random.Next(10) > 0)
                        break;
                    index.Writer.DeleteAll();
                    model.Clear();
                    break;
            }
        }

        index.Writer.Merge();
        index.Writer.Commit();
        Compare(index, model, data, scores: true);
        Assert.True(index.Check().IsWhole);
        index.Dispose();
    }

    private static void UpdateVectors(SearchIndex index, ModelIndex model, RandomData data)
    {
        var updates = Enumerable.Range(0, 3).Select(_ => (Id: data.Id(), Vectors: data.Vectors())).DistinctBy(update => update.Id).ToList();
        index.Writer.UpdateVectors("embedding", [.. updates.Select(update => (update.Id, (IReadOnlyList<float[]>)update.Vectors))]);
        foreach (var (id, vectors) in updates)
            model.UpdateVectors(id, vectors);
    }

    private static void Compare(SearchIndex index, ModelIndex model, RandomData data, bool scores)
    {
        using var searcher = index.Acquire();
        ModelComparison.AssertEqual(searcher, model, data, scores);
    }
}
