using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Structure;

/// <summary>What holds for the outline of every text.</summary>
internal static class OutlineProperties
{
    /// <summary>
    /// Every character of the body that is no white space belongs to exactly one heading, clause or title of a part; texts are to the letter;
    /// keys and ids occur once; clauses and headings are in the order of the text.
    /// </summary>
    public static void AssertHold(PolicyDocument document, int bodyStart)
    {
        var source = document.Source;
        AssertTiles(source, bodyStart, Pieces(document));
        Assert.All(document.Clauses, clause => Assert.Equal(source.Slice(clause.Range), clause.Text));
        Assert.Equal(Enumerable.Range(0, document.Clauses.Count), document.Clauses.Select(clause => clause.Ordinal));
        Assert.True(document.Clauses.Zip(document.Clauses.Skip(1)).All(pair => pair.First.Range.End <= pair.Second.Range.Start), "clauses out of order");
        var headings = Outlines.Flatten(document.Outline).ToList();
        Assert.All(headings, heading => Assert.EndsWith(heading.Title, source.Slice(heading.Range), StringComparison.Ordinal));
        var keys = document.Clauses.Select(clause => clause.PathKey).Concat(headings.Select(heading => heading.PathKey)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(document.Clauses, clause => Assert.Matches("^[A-Za-z0-9._~-]+$", clause.Id));
        AssertReferences(document);
    }

    private static List<TextRange> Pieces(PolicyDocument document) =>
    [
        .. document.Clauses.Select(clause => clause.Range),
        .. Outlines.Flatten(document.Outline).Select(heading => heading.Range),
        .. document.Parts.Where(part => part.TitleRange is not null).Select(part => part.TitleRange!.Value),
    ];

    private static void AssertTiles(SourceText source, int bodyStart, IEnumerable<TextRange> pieces)
    {
        var owners = new int[source.Text.Length];
        foreach (var range in pieces)
        {
            for (var i = range.Start; i < range.End; i++)
                owners[i]++;
        }

        var body = new bool[source.Text.Length];
        foreach (var block in source.Blocks.Where(block => block.Kind != SourceBlockKind.Furniture))
        {
            for (var i = Math.Max(block.Range.Start, bodyStart); i < block.Range.End; i++)
                body[i] = true;
        }

        for (var i = 0; i < owners.Length; i++)
        {
            var isText = !char.IsWhiteSpace(source.Text[i]) && source.Text[i] is not ('\u200b' or '\ufeff');
            Assert.True(owners[i] <= 1 && (!isText || owners[i] == (body[i] ? 1 : 0)), $"{owners[i]} owners of character {i}: {source.Text[i]}");
        }
    }

    private static void AssertReferences(PolicyDocument document)
    {
        var clauses = document.Clauses.ToDictionary(clause => clause.Id);
        foreach (var reference in document.References)
        {
            var text = document.Source.Slice(reference.Range);
            Assert.True(reference.Title is not null || reference.DocNumber is not null);
            Assert.Contains(reference.Title ?? reference.DocNumber!, text, StringComparison.Ordinal);
            if (reference.ClauseId is { } id)
                Assert.InRange(reference.Range.Start, clauses[id].Range.Start, clauses[id].Range.End - 1);
        }
    }
}
