namespace PolicySearch.Engine.Buffering;

/// <summary>One stream of <see cref="ByteStreams"/>.</summary>
internal struct ByteStream
{
    public int Start;
    public int Write;
    public int End;
    public int Level;
}
