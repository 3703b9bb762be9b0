using System.Text;
using PolicySearch.Testing;

namespace PolicySearch.Analysis.Tests;

/// <summary>Random mixtures of everything that text may hold, from a seed that the tests print.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Lines = [.. Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").SelectMany(File.ReadLines).Where(line => line.Length > 0)];

    private static readonly string Signs = " \n　\t，。、“”()1aZ㠣么麼乾瞭";

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(1, 12); pieces > 0; pieces--)
            AppendPiece(text);
        return text.ToString();
    }

    private void AppendPiece(StringBuilder text)
    {
        switch (_random.Next(9))
        {
            case < 3:
                var line = Lines[_random.Next(Lines.Length)];
                var start = _random.Next(line.Length);
                text.Append(line, start, Math.Min(line.Length - start, _random.Next(1, 25)));
                break;
            case 3:
                text.Append((char)_random.Next(0x3400, 0x9fff));
                break;
            case 4:
                text.Append((char)_random.Next(0xd800, 0xe000));
                break;
            case 5:
                text.Append(char.ConvertFromUtf32(_random.Next(0x20000, 0x2ffff)));
                break;
            case 6:
                text.Append((char)_random.Next(0xff00, 0xff70));
                break;
            case 7:
                text.Append(Signs[_random.Next(Signs.Length)]);
                break;
            default:
                text.Append((char)_random.Next(0x10000));
                break;
        }
    }
}
