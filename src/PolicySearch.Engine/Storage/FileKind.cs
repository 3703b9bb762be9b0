namespace PolicySearch.Engine.Storage;

/// <summary>What a file of a segment holds; part of its header.</summary>
internal enum FileKind : ushort
{
    Terms = 1,
    Postings = 2,
    Positions = 3,
    Columns = 4,
    Live = 5,
    Vectors = 6,
}
