namespace LexiconBuilder;

/// <summary>The words of <c>coredict.mem</c> with their frequencies.</summary>
/// <remarks>
/// The file holds a hash table of first characters; behind each lies a sorted list of what follows the first character.
/// A missing rest stands for the character alone.
/// </remarks>
internal sealed class CoreDictionary
{
    private readonly Dictionary<string, int> _frequencies = [];

    public CoreDictionary(byte[] data)
    {
        var reader = new JavaArrayReader(data);
        var listOfSlot = reader.Read<short[]>();
        var charOfSlot = reader.Read<char[]>();
        var rests = reader.Read<char[]?[]?[]>();
        var frequencies = reader.Read<int[]?[]>();
        for (var slot = 0; slot < charOfSlot.Length; slot++)
        {
            if (charOfSlot[slot] != 0)
                AddWords(charOfSlot[slot], rests[listOfSlot[slot]]!, frequencies[listOfSlot[slot]]!);
        }
    }

    public IReadOnlyDictionary<string, int> Frequencies => _frequencies;

    public int FrequencyOf(string word) => _frequencies.GetValueOrDefault(word);

    private void AddWords(char first, char[]?[] rests, int[] frequencies)
    {
        for (var i = 0; i < rests.Length; i++)
        {
            // Lucene searches the list by halving, which finds a word only if the list is sorted.
            if (i > 0 && rests[i - 1].AsSpan().SequenceCompareTo(rests[i]) >= 0)
                throw new InvalidDataException($"The words that begin with {first} are not sorted.");
            _frequencies.Add(first + new string(rests[i]), frequencies[i]);
        }
    }
}
