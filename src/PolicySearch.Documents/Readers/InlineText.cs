using System.Text;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Text of one line of a page, with white space as a browser shows it: runs of blanks and line breaks of the source are one blank, and
/// none where a line break of the source stands between two ideographs (CSS Text 3, section 4.1.2). Other blanks (no-break, full width)
/// stay as they are.
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _blankPending;
    private bool _breakPending;

    /// <summary>Appends the data of a text node.</summary>
    public void Append(string data)
    {
        foreach (var character in data)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _blankPending = true;
                _breakPending |= character is '\n' or '\r';
                continue;
            }

            FlushBlank(character);
            _text.Append(character);
        }
    }

    /// <summary>The line so far; the next one begins empty.</summary>
    public string Take()
    {
        var line = _text.ToString();
        _text.Clear();
        _blankPending = _breakPending = false;
        return line;
    }

    private void FlushBlank(char next)
    {
        if (_blankPending && _text.Length > 0 && !(_breakPending && IsWide(_text[^1]) && IsWide(next)))
            _text.Append(' ');
        _blankPending = _breakPending = false;
    }

    private static bool IsWide(char character) => character is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
