namespace Micro;

/// <summary>What every setup checks: a kernel that is measured gives what its twin gives.</summary>
internal static class Twins
{
    public static void AssertEqual<T>(ReadOnlySpan<T> kernel, ReadOnlySpan<T> twin)
    {
        if (!kernel.SequenceEqual(twin))
            throw new InvalidOperationException("The kernel and its scalar twin give different results.");
    }
}
