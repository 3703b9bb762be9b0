using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Structure;

namespace PolicySearch.Documents;

/// <summary>Makes a parsed document of a source text: metadata, outline, clauses with citations and departments, references.</summary>
public static class PolicyDocumentParser
{
    /// <summary>Version of the rules. Documents parsed by another version are parsed again from their source text.</summary>
    public const int Version = 3;

    /// <summary>Parses a document. The same input gives the same outcome; no text makes it fail.</summary>
    /// <param name="source">What the reader made of the file.</param>
    /// <param name="supplied">Metadata given beside the text, if any; it wins.</param>
    /// <param name="fileName">Name of the file, if there is one.</param>
    /// <exception cref="ArgumentException">The id in <paramref name="supplied"/> is not allowed.</exception>
    public static PolicyDocument Parse(SourceText source, SuppliedMetadata? supplied, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(source);
        var head = MetadataExtractor.Extract(source, supplied, fileName);
        var (key, id) = DocumentKeys.Derive(supplied, head.Metadata, fileName);
        var identity = new DocumentIdentity(id, head.Metadata.Title?.Value ?? "", head.Metadata.DocNumber?.Value);
        var outline = OutlineParser.Parse(source, head.BodyStart, identity);
        return new PolicyDocument
        {
            Id = id,
            Key = key,
            Metadata = head.Metadata,
            Source = source,
            Parts = outline.Parts,
            Outline = outline.Nodes,
            Clauses = ClauseDepartments.Assign(source, outline.Clauses, head.Metadata.Region?.Value),
            References = ReferenceLocator.Locate(ReferenceExtractor.Extract(source.Text), outline),
            Warnings = outline.Warnings,
        };
    }
}
