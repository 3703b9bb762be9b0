namespace PolicySearch.Engine;

/// <summary>The values of many documents in a keyword field, each value as a number: for counting over a whole corpus.</summary>
public sealed class KeywordTable
{
    private readonly int[] _starts;
    private readonly int[] _numbers;

    /// <param name="values">The different values, by number.</param>
    /// <param name="starts">Where each document's numbers begin, and their number at the end.</param>
    /// <param name="numbers">The numbers of all documents.</param>
    internal KeywordTable(IReadOnlyList<string> values, int[] starts, int[] numbers) => (Values, _starts, _numbers) = (values, starts, numbers);

    /// <summary>The different values, by number.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Numbers of the values of a document.</summary>
    /// <param name="index">Place of the document in the set that was asked for, from 0.</param>
    public ReadOnlySpan<int> Of(int index) => _numbers.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);
}
