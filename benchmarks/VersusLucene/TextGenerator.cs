using System.Text;

namespace VersusLucene;

/// <summary>
/// Random mixtures of Chinese, Latin, digits, punctuation, rare characters and lone surrogates. Equal seeds give equal texts.
/// </summary>
/// <param name="seed">Seed of the texts.</param>
/// <param name="sources">Real texts, of which stretches are mixed in.</param>
internal sealed class TextGenerator(int seed, IReadOnlyList<string> sources)
{
    public const int MaxLength = 3000;

    private static readonly string[] Suffixes =
        ["ational", "tional", "enci", "izer", "bli", "alli", "entli", "eli", "ization", "ation", "ator", "alism", "iveness", "fulness", "logi", "icate", "ative",
         "alize", "iciti", "ical", "ful", "ness", "ance", "er", "able", "ement", "ment", "ent", "sion", "tion", "ism", "ate", "ous", "ive", "s", "sses", "ies", "eed", "ed", "ing", "y", "ll", "e"];

    private static readonly string Punctuation = "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·!?.,;:'\"()[]{}<>-_/\\@#$%^&*+=~`|．！？　 \t\r\n\u0085\u2028\u2029";

    /// <summary>One character of each class that matters to the ends of sentences.</summary>
    private static readonly string SentenceMarks = "-( \n?!。\"'),1.．Aa中\u00ad\u0301\u0964\u2029\uffff";

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public IEnumerable<string> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private string Next()
    {
        var length = NextLength();
        _text.Clear();
        while (_text.Length < length)
            AppendPiece();
        return _text.ToString(0, length);
    }

    /// <summary>Most are short, one in forty up to the full length, one in a hundred around the buffer's end.</summary>
    private int NextLength() => _random.Next(400) switch
    {
        < 10 => _random.Next(1, MaxLength + 1),
        < 14 => _random.Next(1000, 1100),
        < 100 => _random.Next(1, 200),
        _ => _random.Next(1, 40),
    };

    private void AppendPiece()
    {
        switch (_random.Next(20))
        {
            case < 7:
                AppendStretch();
                break;
            case < 9:
                Repeat(8, () => (char)_random.Next(0x4e00, 0x9fa6));
                break;
            case 9:
                Repeat(10, () => SentenceMarks[_random.Next(SentenceMarks.Length)]);
                break;
            case 10:
                AppendLatin();
                break;
            case 11:
                Repeat(6, () => (char)('0' + _random.Next(10)));
                break;
            case 12:
                Repeat(6, () => (char)_random.Next(0xff00, 0xff70));
                break;
            case < 15:
                Repeat(3, () => Punctuation[_random.Next(Punctuation.Length)]);
                break;
            case 15:
                Repeat(3, () => (char)_random.Next(0xd800, 0xe000));
                break;
            case 16:
                _text.Append(char.ConvertFromUtf32(_random.Next(0x10000, 0x110000)));
                break;
            case 17:
                Repeat(4, () => (char)_random.Next(0, 0x10000));
                break;
            case 18:
                Repeat(4, () => (char)_random.Next(0, 0x300));
                break;
            default:
                Repeat(3, () => (char)_random.Next(0x2000, 0x3400));
                break;
        }
    }

    private void AppendStretch()
    {
        var source = sources[_random.Next(sources.Count)];
        var start = _random.Next(source.Length);
        _text.Append(source, start, Math.Min(source.Length - start, _random.Next(1, 30)));
    }

    private void AppendLatin()
    {
        Repeat(7, () => (char)((_random.Next(4) == 0 ? 'A' : 'a') + _random.Next(26)));
        _text.Append(Suffixes[_random.Next(Suffixes.Length)]);
    }

    private void Repeat(int limit, Func<char> next)
    {
        for (var i = _random.Next(limit); i >= 0; i--)
            _text.Append(next());
    }
}
