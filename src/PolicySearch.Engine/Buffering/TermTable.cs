using System.Buffers.Binary;

namespace PolicySearch.Engine.Buffering;

/// <summary>Numbers terms in the order of their first appearance: a hash table with open addressing over one pool of bytes.</summary>
internal sealed class TermTable
{
    private const int InitialSlots = 256;

    private int[] _slots = new int[InitialSlots]; // number of the term + 1
    private int[] _ends = new int[InitialSlots];
    private uint[] _hashes = new uint[InitialSlots];
    private byte[] _bytes = new byte[InitialSlots * 8];

    public int Count { get; private set; }

    public long Bytes => _bytes.Length + ((long)(_slots.Length + _ends.Length + _hashes.Length) * sizeof(int));

    public ReadOnlySpan<byte> Term(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _bytes.AsSpan(start, _ends[number] - start);
    }

    /// <summary>Number of a term; −1 where it was not added.</summary>
    public int Find(ReadOnlySpan<byte> term) => _slots[FindSlot(term, Hash(term))] - 1;

    /// <summary>Number of a term, a new one where it was not added before.</summary>
    public int Add(ReadOnlySpan<byte> term)
    {
        var hash = Hash(term);
        var slot = FindSlot(term, hash);
        if (_slots[slot] != 0)
            return _slots[slot] - 1;
        Append(term, hash);
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>Numbers of all terms in the order of the terms' bytes.</summary>
    public int[] Sorted()
    {
        var numbers = new int[Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i;
        Array.Sort(numbers, (a, b) => Term(a).SequenceCompareTo(Term(b)));
        return numbers;
    }

    private int FindSlot(ReadOnlySpan<byte> term, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && Term(number).SequenceEqual(term)))
                return slot;
        }
    }

    private void Append(ReadOnlySpan<byte> term, uint hash)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + term.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + term.Length));
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + term.Length;
        _hashes[Count++] = hash;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> term)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)term.Length;
        for (; term.Length >= sizeof(ulong); term = term[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term));
        foreach (var value in term)
            hash = (hash ^ value) * multiplier;
        return (uint)(Mix(hash) >> 32);

        static ulong Mix(ulong value) => (value ^ (value >> 32)) * multiplier;
    }
}
