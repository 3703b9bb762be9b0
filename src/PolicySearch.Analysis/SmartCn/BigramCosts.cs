using System.Numerics;

namespace PolicySearch.Analysis.SmartCn;

/// <summary>The costs of the word pairs that were seen: a hash table with linear probing, half full at most.</summary>
internal sealed class BigramCosts
{
    private const uint Multiplier = 0x9E3779B1;

    private readonly Slot[] _slots;
    private readonly double[] _costs;
    private readonly int _shift;

    /// <param name="counts">For each left number, how many pairs it begins.</param>
    /// <param name="rights">Right numbers of the pairs, by left number.</param>
    /// <param name="costIndexes">Where in <paramref name="costs"/> the cost of each pair stands.</param>
    /// <param name="costs">All different costs.</param>
    public BigramCosts(ushort[] counts, ushort[] rights, ushort[] costIndexes, double[] costs)
    {
        _costs = costs;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)rights.Length * 2)];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        var pair = 0;
        for (uint left = 0; left < counts.Length; left++)
        {
            for (var end = pair + counts[left]; pair < end; pair++)
                Add(left << 16 | rights[pair], costIndexes[pair]);
        }
    }

    /// <summary>Cost of the pair, or <paramref name="unseen"/> if there is no such pair.</summary>
    public double Find(uint left, uint right, double unseen)
    {
        var slots = _slots;
        var key = left << 16 | right;
        for (var i = (int)(key * Multiplier >> _shift); ; i = (i + 1) & (slots.Length - 1))
        {
            var slot = slots[i];
            if (slot.Key == key)
                return _costs[slot.Cost];
            if (slot.Key == 0)
                return unseen;
        }
    }

    private void Add(uint key, ushort cost)
    {
        var i = (int)(key * Multiplier >> _shift);
        while (_slots[i].Key != 0)
            i = (i + 1) & (_slots.Length - 1);
        _slots[i] = new Slot(key, cost);
    }

    private readonly record struct Slot(uint Key, int Cost);
}
