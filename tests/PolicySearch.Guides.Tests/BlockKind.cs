namespace PolicySearch.Guides.Tests;

/// <summary>What a test does with a fenced block of a guide; a mark in a comment above the block says it where it is not run.</summary>
public enum BlockKind
{
    /// <summary>It is run: bash, python, csharp, r, or json that configures an assistant.</summary>
    Run,

    /// <summary><c>output</c>: what the block before it prints, … for what is left out.</summary>
    Output,

    /// <summary><c>file NAME</c>: a file that the blocks behind it use.</summary>
    File,

    /// <summary><c>not run: REASON</c>.</summary>
    NotRun,
}
