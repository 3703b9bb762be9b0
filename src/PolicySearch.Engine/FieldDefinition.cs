namespace PolicySearch.Engine;

/// <summary>One field of an <see cref="IndexSchema"/>.</summary>
/// <param name="Name">Name of the field, unique within its schema.</param>
/// <param name="Kind">What the field holds.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind);
