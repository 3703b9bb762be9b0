namespace PolicySearch.Embeddings.Transformer;

/// <summary>Groups texts of like length into batches, so that the encoder reads its weights for as many tokens at once as its memory holds.</summary>
internal static class BatchPlan
{
    /// <summary>The batches, the longest texts first; each is a list of positions in <paramref name="texts"/>.</summary>
    /// <param name="texts">Tokens of each text.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Make(IReadOnlyList<int[]> texts)
    {
        var batches = new List<List<int>>();
        var free = 0;
        foreach (var text in Enumerable.Range(0, texts.Count).OrderByDescending(text => texts[text].Length))
        {
            if (batches.Count == 0 || texts[text].Length > free)
            {
                batches.Add([]);
                free = TokenBatch.Capacity;
            }

            batches[^1].Add(text);
            free -= texts[text].Length;
        }

        return batches;
    }
}
