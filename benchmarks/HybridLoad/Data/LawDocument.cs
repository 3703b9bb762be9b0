using System.Text;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace HybridLoad.Data;

/// <summary>
/// A copy of a law as a document of the product. It is made without the parser of texts, so that a clause is exactly an article; the number stands
/// in front of the clause and the note of departments behind it, as lines of the source text.
/// </summary>
internal static class LawDocument
{
    /// <summary>The submission for a copy.</summary>
    /// <param name="law">The law.</param>
    /// <param name="copy">Number of the copy, from 1.</param>
    /// <param name="parserVersion">The version of the parser of the program that serves it, which would parse it anew otherwise.</param>
    public static Submission Submit(Law law, int copy, int parserVersion)
    {
        var metadata = new LawMetadata(law, copy);
        var source = new StringBuilder();
        List<SourceBlock> blocks = [];
        AddLine(source, blocks, law.Title);
        var part = new DocumentPart(0, DocumentPartKind.Main, law.Title, default);
        var clauses = law.Articles.Select((_, i) => AddClause(law, copy, i, metadata, part, source, blocks)).ToArray();
        var text = source.ToString();
        return new Submission
        {
            ParserVersion = parserVersion,
            Content = Encoding.UTF8.GetBytes(text),
            Document = new PolicyDocument
            {
                Id = law.IdOf(copy),
                Key = new DocumentKey(DocumentKeyKind.Explicit, law.IdOf(copy)),
                Metadata = MetadataOf(law, metadata),
                Source = new SourceText(text, blocks, [], SourceFormat.Text, "utf-8"),
                Parts = [part with { Range = new TextRange(0, text.Length) }],
                Outline = [],
                Clauses = clauses,
                References = [],
                Warnings = [],
            },
        };
    }

    private static DocumentMetadata MetadataOf(Law law, LawMetadata metadata) => new()
    {
        Title = new Sourced<string>(law.Title, MetadataOrigin.Text, new TextRange(0, law.Title.Length)),
        Region = new Sourced<Region>(metadata.Region, MetadataOrigin.Derived),
        Issuer = new Sourced<string>(metadata.Issuer, MetadataOrigin.Derived),
        WrittenOn = new Sourced<DateOnly>(metadata.WrittenOn, MetadataOrigin.Sidecar),
        ValidityStatus = metadata.Validity,
    };

    private static Clause AddClause(
        Law law, int copy, int index, LawMetadata metadata, DocumentPart part, StringBuilder source, List<SourceBlock> blocks)
    {
        var article = law.Articles[index];
        AddLine(source, blocks, article.Number);
        var start = source.Length;
        foreach (var line in article.Text.Split('\n'))
            AddLine(source, blocks, line);
        return new Clause
        {
            Id = law.IdOf(copy, index),
            PathKey = $"{index + 1}",
            Ordinal = index,
            Kind = ClauseKind.Item,
            Part = 0,
            Path = [],
            Marker = article.Number,
            Range = new TextRange(start, article.Text.Length),
            Text = article.Text,
            Citation = CitationFormatter.Format(law.Title, null, part, article.Number),
            Notes = AddNote(metadata.DepartmentsOf(index), source, blocks),
        };
    }

    private static DepartmentNote[] AddNote(
        IReadOnlyList<(string Name, DepartmentRole Role)> departments, StringBuilder source, List<SourceBlock> blocks)
    {
        if (departments is not [var lead, var support])
            return [];
        var start = source.Length;
        var note = $"（{lead.Name}牵头，{support.Name}配合）";
        AddLine(source, blocks, note);
        return
        [
            new DepartmentNote(
                new TextRange(start, note.Length),
                note,
                [Mention(lead, start + 1), Mention(support, start + note.IndexOf('，', StringComparison.Ordinal) + 1)],
                IsOpen: false),
        ];
    }

    private static DepartmentMention Mention((string Name, DepartmentRole Role) department, int start) =>
        new(department.Name, department.Name, department.Name, department.Role, new TextRange(start, department.Name.Length));

    private static void AddLine(StringBuilder source, List<SourceBlock> blocks, string line)
    {
        blocks.Add(new SourceBlock(new TextRange(source.Length, line.Length), SourceBlockKind.Paragraph));
        source.Append(line).Append('\n');
    }
}
