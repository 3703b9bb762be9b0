using System.Runtime.InteropServices;

namespace PolicySearch.Embeddings.Kernels.Assembled;

/// <summary>Memory that the processor may run, on Linux. It is written first and then made executable, never both at once, and stays until the program ends.</summary>
internal static unsafe partial class ExecutableMemory
{
    private const int Read = 1;
    private const int Write = 2;
    private const int Execute = 4;
    private const int PrivateAnonymous = 0x22;

    /// <summary>Puts code there; null where the system does not allow it.</summary>
    public static byte* Place(ReadOnlySpan<byte> code)
    {
        var memory = Map(null, (nuint)code.Length, Read | Write, PrivateAnonymous, -1, 0);
        if ((nint)memory == -1)
            return null;
        code.CopyTo(new Span<byte>(memory, code.Length));
        return Protect(memory, (nuint)code.Length, Read | Execute) == 0 ? memory : null;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);
}
