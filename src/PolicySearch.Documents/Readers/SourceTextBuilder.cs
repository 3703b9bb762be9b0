using System.Text;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>Collects the text of a container block by block: one block a line, the cells of a row apart by tabs.</summary>
internal sealed class SourceTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceBlock> _blocks = [];

    /// <summary>Blocks so far.</summary>
    public IReadOnlyList<SourceBlock> Blocks => _blocks;

    /// <summary>Adds a paragraph or heading; white space around it goes into the text, but not into its range. Blank text adds nothing.</summary>
    public void AddBlock(string text, SourceBlockKind kind)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var range = Append(text);
        _text.Append('\n');
        _blocks.Add(new SourceBlock(range, kind));
    }

    /// <summary>
    /// Adds a row with a cell for each column; a cell that a merged one covers is empty. A row of empty cells adds nothing. A single cell goes
    /// over the whole width of the table: its lines are paragraphs between the rows.
    /// </summary>
    public void AddRow(IReadOnlyList<string> cells, SourceBlockKind kind)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        if (cells.Count == 1)
        {
            foreach (var line in cells[0].Split('\n'))
                AddBlock(line, kind is SourceBlockKind.Furniture ? kind : SourceBlockKind.Paragraph);
            return;
        }

        var start = _text.Length;
        var ranges = new TextRange[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                _text.Append('\t');
            ranges[i] = Append(cells[i].Trim());
        }

        var range = TextRange.Between(start, _text.Length).Trim(_text.ToString(start, _text.Length - start), start);
        _text.Append('\n');
        _blocks.Add(new SourceBlock(range, kind, ranges));
    }

    /// <summary>The texts of all blocks, a line each: what becomes of a cell.</summary>
    public string JoinBlocks() =>
        string.Join('\n', _blocks.Select(block => _text.ToString(block.Range.Start, block.Range.Length)));

    /// <summary>The finished source.</summary>
    public SourceText Build(IReadOnlyList<SourceField> fields, SourceFormat format, string encoding) =>
        new(_text.ToString(), _blocks, fields, format, encoding);

    private TextRange Append(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        return new TextRange(start, text.Length).Trim(text, start);
    }
}
