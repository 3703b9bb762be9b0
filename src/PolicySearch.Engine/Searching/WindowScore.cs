namespace PolicySearch.Engine.Searching;

/// <summary>Score of a document by its best window.</summary>
internal readonly record struct WindowScore(float Score, int Window) : IComparable<WindowScore>
{
    public int CompareTo(WindowScore other) => Score.CompareTo(other.Score);
}
