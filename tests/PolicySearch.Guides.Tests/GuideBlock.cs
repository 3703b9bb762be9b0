namespace PolicySearch.Guides.Tests;

/// <summary>A fenced block of a guide.</summary>
/// <param name="Guide">Name of the guide's file.</param>
/// <param name="Line">Number of its first line in the file.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">What stands within.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Detail">Of the mark: the file's name, or the reason; empty for others.</param>
public sealed record GuideBlock(string Guide, int Line, string Language, string Text, BlockKind Kind, string Detail)
{
    /// <summary>Where it stands.</summary>
    public override string ToString() => $"{Guide}:{Line}";
}
