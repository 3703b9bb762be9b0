namespace PolicySearch.Analysis;

/// <summary>
/// A text in its folded form and the way back to the original. May be filled again, so that folding many texts allocates
/// little; not safe for use by several threads.
/// </summary>
public sealed class FoldedText
{
    private char[] _text = new char[256];
    private int[] _starts = [];
    private int[] _ends = [];
    private int _length;
    private bool _isShifted;

    /// <summary>The folded text; valid until the text is filled again.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Where in the original the character or phrase begins that gave the folded code unit at <paramref name="index"/>.</summary>
    public int OriginalStart(int index) => _isShifted ? _starts[index] : index;

    /// <summary>One past where in the original the character or phrase ends that gave the folded code unit before <paramref name="end"/>.</summary>
    public int OriginalEnd(int end) => end == 0 ? 0 : _isShifted ? _ends[end - 1] : end;

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    /// <summary>Forgets everything and makes room for a text of about <paramref name="capacity"/> code units.</summary>
    internal void Clear(int capacity)
    {
        if (_text.Length < capacity)
            _text = new char[capacity * 2];
        _length = 0;
        _isShifted = false;
    }

    /// <summary>Appends one code unit that stands for one of the original.</summary>
    internal void Append(char c, int start)
    {
        Reserve(1);
        if (_isShifted)
            SetOrigin(_length, start, start + 1);
        _text[_length++] = c;
    }

    /// <summary>Appends what stands for the original from <paramref name="start"/> to <paramref name="end"/> as a whole.</summary>
    internal void Append(ReadOnlySpan<char> folded, int start, int end)
    {
        Reserve(folded.Length);
        if (!_isShifted && folded.Length != end - start)
            BeginShift();
        foreach (var c in folded)
        {
            if (_isShifted)
                SetOrigin(_length, start, end);
            _text[_length++] = c;
        }
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length)
            Array.Resize(ref _text, (_length + count) * 2);
    }

    private void BeginShift()
    {
        _isShifted = true;
        for (var i = _length - 1; i >= 0; i--)
            SetOrigin(i, i, i + 1);
    }

    private void SetOrigin(int index, int start, int end)
    {
        if (_starts.Length < _text.Length)
        {
            Array.Resize(ref _starts, _text.Length);
            Array.Resize(ref _ends, _text.Length);
        }

        (_starts[index], _ends[index]) = (start, end);
    }
}
