using System.Numerics;

namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// The costs of the word pairs that were seen: a hash table with linear probing, half full at most, and in front of it one
/// bit for each hash, because most pairs that are asked for were never seen and the bits fit into the nearer caches.
/// </summary>
internal sealed class BigramCosts
{
    private const uint Multiplier = 0x9E3779B1;
    private const int FilterBits = 21;

    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
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
        var key = left << 16 | right;
        var hash = key * Multiplier;
        var bit = hash >> (32 - FilterBits);
        if ((_filter[bit >> 6] >> (int)(bit & 63) & 1) == 0)
            return unseen;
        var slots = _slots;
        for (var i = (int)(hash >> _shift); ; i = (i + 1) & (slots.Length - 1))
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
        var hash = key * Multiplier;
        var bit = hash >> (32 - FilterBits);
        _filter[bit >> 6] |= 1ul << (int)(bit & 63);
        var i = (int)(hash >> _shift);
        while (_slots[i].Key != 0)
            i = (i + 1) & (_slots.Length - 1);
        _slots[i] = new Slot(key, cost);
    }

    private readonly record struct Slot(uint Key, int Cost);
}
