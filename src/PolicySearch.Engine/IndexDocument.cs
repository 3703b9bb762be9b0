namespace PolicySearch.Engine;

/// <summary>One document on its way into the index. Field names are checked when it is added.</summary>
/// <param name="id">Unique key of the document; adding a second document with the same id replaces the first.</param>
public sealed class IndexDocument(string id)
{
    private readonly List<(string Field, string Text)> _texts = [];
    private readonly List<(string Field, string Value)> _keywords = [];
    private readonly List<(string Field, long Value)> _integers = [];
    private readonly List<(string Field, float[] Vector)> _vectors = [];

    /// <summary>Unique key of the document.</summary>
    public string Id { get; } = id;

    internal IReadOnlyList<(string Field, string Text)> Texts => _texts;

    internal IReadOnlyList<(string Field, string Value)> Keywords => _keywords;

    internal IReadOnlyList<(string Field, long Value)> Integers => _integers;

    internal IReadOnlyList<(string Field, float[] Vector)> Vectors => _vectors;

    /// <summary>Memory taken, roughly.</summary>
    internal long Bytes => 256 + (2L * Id.Length)
        + _texts.Sum(text => 64 + (2L * text.Text.Length))
        + _keywords.Sum(keyword => 64 + (2L * keyword.Value.Length))
        + (_integers.Count * 16L)
        + _vectors.Sum(vector => 64 + (4L * vector.Vector.Length));

    /// <summary>Adds text to be analysed. Several texts of one field follow each other with a gap of positions that no phrase crosses.</summary>
    public IndexDocument AddText(string field, string text)
    {
        _texts.Add((field, text));
        return this;
    }

    /// <summary>Adds one exact value to a keyword field; equal values count once.</summary>
    public IndexDocument AddKeyword(string field, string value)
    {
        _keywords.Add((field, value));
        return this;
    }

    /// <summary>Sets the value of an integer field.</summary>
    public IndexDocument SetInteger(string field, long value)
    {
        _integers.RemoveAll(pair => pair.Field == field);
        _integers.Add((field, value));
        return this;
    }

    /// <summary>Adds one vector (one window) of the schema's dimension; only its direction is kept.</summary>
    public IndexDocument AddVector(string field, ReadOnlySpan<float> vector)
    {
        _vectors.Add((field, vector.ToArray()));
        return this;
    }
}
