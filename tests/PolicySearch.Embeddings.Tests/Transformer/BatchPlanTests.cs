using PolicySearch.Embeddings.Transformer;

namespace PolicySearch.Embeddings.Tests.Transformer;

public sealed class BatchPlanTests
{
    [Fact]
    public void Make_RandomLengths_EveryTextOnceWithinCapacityLongestFirst()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            int[][] texts = [.. Enumerable.Range(0, random.Next(60)).Select(_ => new int[random.Next(3, TokenBatch.Capacity + 1)])];
            var batches = BatchPlan.Make(texts);
            Assert.Equal(Enumerable.Range(0, texts.Length), batches.SelectMany(batch => batch).Order());
            Assert.All(batches, batch => Assert.True(batch.Sum(text => texts[text].Length) <= TokenBatch.Capacity, $"seed {seed}"));
            int[] lengths = [.. batches.SelectMany(batch => batch).Select(text => texts[text].Length)];
            Assert.Equal(lengths.OrderDescending(), lengths);
        }
    }
}
