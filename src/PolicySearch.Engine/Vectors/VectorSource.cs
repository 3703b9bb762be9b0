namespace PolicySearch.Engine.Vectors;

/// <summary>Coded vectors, one after the other, in memory or in a file.</summary>
internal abstract class VectorSource
{
    public abstract float Scale(int window);

    public abstract ReadOnlySpan<sbyte> Codes(int window);
}
