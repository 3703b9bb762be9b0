namespace PolicySearch.Search.Exporting;

/// <summary>A connection of a graph as a record, with both of its ends.</summary>
/// <typeparam name="TNode">Type of a node.</typeparam>
/// <param name="Source">The one.</param>
/// <param name="Target">The other.</param>
/// <param name="Weight">How often.</param>
public sealed record EdgeRecord<TNode>(TNode Source, TNode Target, int Weight);
