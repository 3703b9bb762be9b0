namespace PolicySearch.Search.Suggesting;

/// <summary>
/// What is made when it is first asked for, and once. Unlike <see cref="Lazy{T}"/> it keeps no exception: who asks after a failure tries again.
/// </summary>
/// <param name="make">Makes it; others wait for it.</param>
internal sealed class MadeOnce<T>(Func<T> make)
    where T : class
{
    private readonly Lock _making = new();
    private volatile T? _made;

    /// <summary>It.</summary>
    public T Value
    {
        get
        {
            if (_made is { } made)
                return made;
            lock (_making)
                return _made ??= make();
        }
    }
}
