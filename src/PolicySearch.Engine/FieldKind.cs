namespace PolicySearch.Engine;

/// <summary>What a field holds and what it can be asked for.</summary>
public enum FieldKind
{
    /// <summary>Analysed text: terms with positions, ranked by BM25.</summary>
    Text,

    /// <summary>Any number of exact strings a document: filters, facets, read back.</summary>
    Keyword,

    /// <summary>At most one <see cref="long"/> a document: range filters, sorting, read back.</summary>
    Integer,

    /// <summary>Any number of vectors a document (its windows), kept as directions in int8.</summary>
    Vector,
}
