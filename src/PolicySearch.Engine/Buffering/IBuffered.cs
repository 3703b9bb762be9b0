namespace PolicySearch.Engine.Buffering;

/// <summary>A part of a segment in memory.</summary>
internal interface IBuffered
{
    /// <summary>Memory taken, roughly.</summary>
    long Bytes { get; }
}
