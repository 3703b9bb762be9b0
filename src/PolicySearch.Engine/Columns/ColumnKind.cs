namespace PolicySearch.Engine.Columns;

/// <summary>What a column of a columns file holds.</summary>
internal enum ColumnKind : byte
{
    /// <summary>One byte a document: the length of its text as <see cref="Segments.SmallFloat"/>.</summary>
    Norms = 1,

    /// <summary>Where each document's ordinals begin, then the ordinals, all packed.</summary>
    Ordinals = 2,

    /// <summary>Which documents have a value, then a value for each document, packed.</summary>
    Integers = 3,
}
