namespace PolicySearch.Engine;

/// <summary>One damage that was found.</summary>
/// <param name="Segment">Name of the segment that was withdrawn.</param>
/// <param name="File">File in which the damage was found.</param>
/// <param name="Reason">What is wrong with it, in English, for logs.</param>
public sealed record IndexDamage(string Segment, string File, string Reason);
