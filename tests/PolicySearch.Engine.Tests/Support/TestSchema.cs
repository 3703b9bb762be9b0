using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Support;

internal static class TestSchema
{
    public const int Dimension = 8;

    public static IndexSchema Schema { get; } = new(
        [
            new("body", FieldKind.Text),
            new("title", FieldKind.Text),
            new("city", FieldKind.Keyword),
            new("tag", FieldKind.Keyword),
            new("date", FieldKind.Integer),
            new("embedding", FieldKind.Vector),
        ],
        Dimension);

    public static IndexOptions Options { get; } = new() { ScrubBytesPerSecond = 0 };

    public static SearchIndex Open(IIndexDirectory directory, IndexOptions? options = null) =>
        SearchIndex.Open(directory, Schema, new WordAnalyzer(), options ?? Options);
}
