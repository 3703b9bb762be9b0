namespace PolicySearch.Engine;

/// <summary>Checks field names, kinds and values against the schema.</summary>
internal sealed class FieldRules
{
    private readonly Dictionary<string, FieldDefinition> _fields;
    private readonly int _dimension;

    public FieldRules(IndexSchema schema)
    {
        foreach (var duplicate in schema.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
            throw new ArgumentException($"The schema has the field {duplicate.Key} twice.", nameof(schema));
        if (schema.VectorDimension < 1 && schema.Fields.Any(field => field.Kind == FieldKind.Vector))
            throw new ArgumentException("A schema with a vector field needs a dimension.", nameof(schema));
        _fields = schema.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        _dimension = schema.VectorDimension;
    }

    /// <exception cref="ArgumentException">The field is not in the schema, or cannot be asked for phrases.</exception>
    public void RequirePositions(string field)
    {
        Require(field, FieldKind.Text);
        if (!_fields[field].HasPositions)
            throw new ArgumentException($"The field {field} has no positions: it cannot be asked for phrases.", nameof(field));
    }

    /// <exception cref="ArgumentException">The field is not in the schema or of another kind.</exception>
    public void Require(string field, FieldKind kind)
    {
        if (!_fields.TryGetValue(field, out var actual))
            throw new ArgumentException($"The schema has no field {field}.", nameof(field));
        if (actual.Kind != kind)
            throw new ArgumentException($"The field {field} is of kind {actual.Kind}, not {kind}.", nameof(field));
    }

    public void Check(IndexDocument document)
    {
        if (string.IsNullOrEmpty(document.Id))
            throw new ArgumentException("A document needs an id.", nameof(document));
        foreach (var (field, _) in document.Texts)
            Require(field, FieldKind.Text);
        foreach (var (field, _) in document.Keywords)
            Require(field, FieldKind.Keyword);
        foreach (var (field, _) in document.Integers)
            Require(field, FieldKind.Integer);
        foreach (var (field, vector) in document.Vectors)
        {
            Require(field, FieldKind.Vector);
            CheckVector(vector);
        }
    }

    /// <summary>The document, checked.</summary>
    public IndexDocument Checked(IndexDocument document)
    {
        Check(document);
        return document;
    }

    public void CheckVectors(IReadOnlyList<float[]> vectors)
    {
        foreach (var vector in vectors)
            CheckVector(vector);
    }

    public void CheckVector(ReadOnlySpan<float> vector)
    {
        if (vector.Length != _dimension)
            throw new ArgumentException($"A vector has {vector.Length} components, the index {_dimension}.", nameof(vector));
        foreach (var component in vector)
        {
            if (!float.IsFinite(component))
                throw new ArgumentException("A vector has a component that is not a finite number.", nameof(vector));
        }
    }
}
