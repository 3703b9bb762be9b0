using System.Globalization;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>What the index says of itself with each commit: how far it follows the change log, and whose vectors it holds.</summary>
/// <param name="Change">Number of the last change that it holds.</param>
/// <param name="At">When that change was made: an index of another store has another time under the same number.</param>
/// <param name="Model">Hash of the embedding model; empty without one.</param>
/// <param name="Source">Where that model comes from, see <see cref="EmbeddingService.Source"/>.</param>
internal sealed record IndexStamp(long Change, DateTimeOffset At, string Model, string Source)
{
    /// <summary>Raised when the same clause gives other fields than before.</summary>
    private const string Layout = "7";

    public static IndexStamp Empty(EmbeddingService? embedding) =>
        new(0, DateTimeOffset.MinValue, embedding?.Info.Hash ?? "", embedding?.Source ?? "");

    public IReadOnlyDictionary<string, string> ToUserData() => new Dictionary<string, string>
    {
        ["change"] = Change.ToString(CultureInfo.InvariantCulture),
        ["changedAt"] = At.ToString("O", CultureInfo.InvariantCulture),
        ["model"] = Model,
        ["modelSource"] = Source,
        ["layout"] = Layout,
    };

    /// <summary>The stamp in an index; null where it has none, or one of another layout.</summary>
    public static IndexStamp? Read(IReadOnlyDictionary<string, string> userData) =>
        userData.GetValueOrDefault("layout") == Layout
            ? new IndexStamp(
                long.Parse(userData["change"], CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(userData["changedAt"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                userData["model"],
                userData.GetValueOrDefault("modelSource", EmbeddingService.BuiltInSource))
            : null;

    /// <summary>True if the store's change log has this very change.</summary>
    public bool BelongsTo(DocumentStore store) => Change == 0 || store.FindChange(Change)?.At == At;
}
