using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>
/// An array that never moves and begins at a cache line, for kernels that work with pointers. It must be reachable while
/// <see cref="Pointer"/> is in use.
/// </summary>
/// <typeparam name="T">The elements.</typeparam>
internal sealed unsafe class AlignedArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly byte[] _bytes;

    /// <summary>An array of zeros.</summary>
    public AlignedArray(int length)
    {
        Length = length;
        _bytes = GC.AllocateArray<byte>(length * sizeof(T) + Alignment, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref _bytes[0]);
        Pointer = (T*)((address + Alignment - 1) & ~(nuint)(Alignment - 1));
    }

    /// <summary>A copy of <paramref name="values"/>.</summary>
    public AlignedArray(ReadOnlySpan<T> values)
        : this(values.Length) => values.CopyTo(Span);

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>The first element.</summary>
    public T* Pointer { get; }

    /// <summary>All elements.</summary>
    public Span<T> Span => new(Pointer, Length);
}
