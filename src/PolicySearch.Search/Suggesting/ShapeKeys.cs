using System.Collections.Frozen;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Suggesting;

/// <summary>How words look, so that words of which a character was taken for one that looks like it have a key in common. <c>Data/look-alikes.txt</c> has the characters.</summary>
internal static class ShapeKeys
{
    private static readonly FrozenDictionary<char, char> Heads =
        TermTable.Read("look-alikes.txt").SelectMany(row => row[0].Select(character => (character, row[0][0]))).ToFrozenDictionary(pair => pair.character, pair => pair.Item2);

    /// <summary>The key of a word: each of its characters as the first of those that look like it.</summary>
    /// <param name="word">The word, folded.</param>
    public static string Of(string word) => string.Concat(word.Select(character => Heads.GetValueOrDefault(character, character)));
}
