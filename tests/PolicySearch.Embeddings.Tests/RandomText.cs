using System.Text;

namespace PolicySearch.Embeddings.Tests;

/// <summary>Random mixtures of Chinese, Latin, digits, punctuation, blanks, rare characters and lone surrogates.</summary>
internal static class RandomText
{
    private static readonly (int From, int To)[] Ranges =
    [
        (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), ('a', 'z'), ('a', 'z'), ('A', 'Z'), ('0', '9'), (' ', '/'),
        (0x3000, 0x3020), (0xFF00, 0xFF20), (0x2000, 0x2030), (0, 0x1F), (0xD800, 0xDFFF), (0x100, 0x17F),
    ];

    public static string Make(Random random, int maxLength)
    {
        var text = new StringBuilder();
        for (var i = random.Next(maxLength); i >= 0; i--)
        {
            var (from, to) = Ranges[random.Next(Ranges.Length)];
            text.Append((char)random.Next(from, to + 1));
        }

        return text.ToString();
    }

    /// <summary>Sentences of ideographs with commas and full stops, as in a policy document.</summary>
    public static string MakeSentences(Random random, int characters)
    {
        var text = new StringBuilder();
        while (text.Length < characters)
        {
            for (var i = random.Next(3, 30); i > 0; i--)
                text.Append((char)random.Next(0x4E00, 0x9FA0));
            text.Append("，，；。。"[random.Next(5)]);
        }

        return text.ToString();
    }
}
