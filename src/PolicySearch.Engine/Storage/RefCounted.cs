namespace PolicySearch.Engine.Storage;

/// <summary>Something that lives as long as anybody holds it. Its maker holds it first.</summary>
internal abstract class RefCounted
{
    private int _holders = 1;

    /// <summary>Holds it once more, unless it is gone.</summary>
    public bool TryAddRef()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
                return true;
            holders = seen;
        }

        return false;
    }

    /// <summary>Holds it once more; the caller knows that somebody holds it.</summary>
    public void AddRef() => ObjectDisposedException.ThrowIf(!TryAddRef(), this);

    /// <summary>Lets go of it; the last one out frees it.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            Free();
    }

    protected abstract void Free();
}
