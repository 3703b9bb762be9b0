using PolicySearch.Analysis;

namespace PolicySearch.Engine;

/// <summary>One field of an <see cref="IndexSchema"/>.</summary>
/// <param name="Name">Name of the field, unique within its schema.</param>
/// <param name="Kind">What the field holds.</param>
/// <param name="Analyzer">A text field's own analyser; null for that of the index.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind, IAnalyzer? Analyzer = null)
{
    /// <summary>What of the definition is stamped into the index.</summary>
    internal string Signature => Analyzer is null ? $"{Name}:{Kind}" : $"{Name}:{Kind}:{Analyzer.Version}";
}
