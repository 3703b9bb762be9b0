using PolicySearch.Documents;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Evaluation.Documents;

/// <summary>
/// Parses documents as they come (JSON Lines: id, format, content, and what their source says) and looks at the outcome: metadata from the
/// text alone and with a sidecar, clauses, notes of departments.
/// </summary>
public static class DocumentEvaluation
{
    /// <summary>Evaluates a file.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DocumentReport Run(string file)
    {
        var (metadata, findings) = (new ContentMetadata(), new List<DocumentFinding>());
        var (documents, failed, clauses, supplied, saySidecar) = (0, 0, 0, 0, 0);
        foreach (var item in DocumentCase.ReadAll(file))
        {
            documents++;
            if (TryRead(item, findings) is not { } source)
            {
                failed++;
                continue;
            }

            var parsed = PolicyDocumentParser.Parse(source, new() { Id = item.Id }, item.FileName);
            metadata.Judge(item, parsed);
            clauses += parsed.Clauses.Count;
            findings.AddRange(ClauseChecks.Run(item.Id, parsed));
            findings.AddRange(CheckNotes(item, parsed));
            var origins = OriginsWithSidecar(item, source);
            (supplied, saySidecar) = (supplied + origins.Count, saySidecar + origins.Count(origin => origin == MetadataOrigin.Sidecar));
        }

        return new DocumentReport(
            documents, failed, clauses, metadata.Expected, metadata.Right, metadata.Wrong, metadata.Open, supplied, saySidecar, [.. findings, .. metadata.Findings]);
    }

    private static SourceText? TryRead(DocumentCase item, List<DocumentFinding> findings)
    {
        try
        {
            return DocumentReader.Read(item.Bytes(), item.FileName);
        }
        catch (DocumentReadException error)
        {
            findings.Add(new DocumentFinding(item.Id, "failed", error.Message));
            return null;
        }
    }

    /// <summary>Notes are counted by the source about, so only a shortage is told.</summary>
    private static IEnumerable<DocumentFinding> CheckNotes(DocumentCase item, PolicyDocument parsed)
    {
        var found = parsed.Clauses.Sum(clause => clause.Notes.Count);
        if (found < item.Notes)
            yield return new DocumentFinding(item.Id, "few-notes", $"{found} of {item.Notes}");
    }

    private static List<MetadataOrigin?> OriginsWithSidecar(DocumentCase item, SourceText source)
    {
        var sidecar = item.Sidecar();
        var metadata = PolicyDocumentParser.Parse(source, sidecar, item.FileName).Metadata;
        var origins = new List<MetadataOrigin?>();
        Add(sidecar.Title, metadata.Title);
        Add(sidecar.Issuer, metadata.Issuer);
        Add(sidecar.Url, metadata.Url);
        return origins;

        void Add(string? given, Sourced<string>? found)
        {
            if (given is not null)
                origins.Add(found?.Origin);
        }
    }
}
