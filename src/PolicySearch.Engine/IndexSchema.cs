namespace PolicySearch.Engine;

/// <summary>The fields of an index. It is stamped into the index; an index made for another schema is not opened.</summary>
/// <param name="Fields">All fields, each name once.</param>
/// <param name="VectorDimension">Number of components of every vector; 0 where there is no vector field.</param>
public sealed record IndexSchema(IReadOnlyList<FieldDefinition> Fields, int VectorDimension);
