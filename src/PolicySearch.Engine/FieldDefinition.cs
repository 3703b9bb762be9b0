using PolicySearch.Analysis;
using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine;

/// <summary>One field of an <see cref="IndexSchema"/>.</summary>
/// <param name="Name">Name of the field, unique within its schema.</param>
/// <param name="Kind">What the field holds.</param>
/// <param name="Analyzer">A text field's own analyser; null for that of the index.</param>
/// <param name="HasPositions">Whether a text field can be asked for phrases; without positions it takes less room.</param>
/// <param name="HasSigns">
/// Whether the vectors of a vector field have codes for the coarse pass of <see cref="IndexSearcher.SearchVectors"/>; a field that is only asked
/// for <see cref="IndexSearcher.Cosines"/> needs none.
/// </param>
public sealed record FieldDefinition(string Name, FieldKind Kind, IAnalyzer? Analyzer = null, bool HasPositions = true, bool HasSigns = true)
{
    /// <summary>What of the definition is stamped into the index.</summary>
    internal string Signature => $"{Name}:{Kind}{(Analyzer is null ? "" : $":{Analyzer.Version}")}{(HasPositions ? "" : ":frequencies")}{(HasSigns ? "" : ":no-signs")}";

    /// <summary>What the postings of a text field hold.</summary>
    internal PostingsDetail Detail => HasPositions ? PostingsDetail.Positions : PostingsDetail.Frequencies;
}
