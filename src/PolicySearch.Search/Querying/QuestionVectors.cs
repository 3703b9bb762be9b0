namespace PolicySearch.Search.Querying;

/// <summary>Vectors of questions, the least recently asked one forgotten first. For many threads at once.</summary>
/// <param name="model">The model; it gets folded text.</param>
/// <param name="capacity">How many vectors are kept.</param>
internal sealed class QuestionVectors(EmbeddingService model, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>The model.</summary>
    public EmbeddingService Model => model;

    /// <summary>The vectors of the forms of a question, all folded.</summary>
    public async Task<QuestionMeaning> GetAsync(IReadOnlyList<string> questions, CancellationToken cancellation) =>
        new(await Task.WhenAll(questions.Select(question => GetAsync(question, cancellation))).ConfigureAwait(false));

    /// <summary>The vector of a question, given in folded form.</summary>
    public async Task<ReadOnlyMemory<float>> GetAsync(string question, CancellationToken cancellation)
    {
        if (Find(question) is { } known)
            return known;
        var embeddings = await model.Generator.GenerateAsync([model.QuestionPrompt + question], cancellationToken: cancellation).ConfigureAwait(false);
        var vector = embeddings[0].Vector;
        Keep(question, vector);
        return vector;
    }

    private ReadOnlyMemory<float>? Find(string question)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(question, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Vector;
        }
    }

    private void Keep(string question, ReadOnlyMemory<float> vector)
    {
        lock (_lock)
        {
            if (capacity == 0 || _entries.ContainsKey(question))
                return;
            if (_entries.Count == capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Question);
                _byUse.RemoveLast();
            }

            _entries[question] = _byUse.AddFirst(new Entry(question, vector));
        }
    }

    private readonly record struct Entry(string Question, ReadOnlyMemory<float> Vector);
}
