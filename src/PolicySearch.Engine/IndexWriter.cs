namespace PolicySearch.Engine;

/// <summary>
/// Changes an index. Nothing is seen by searchers or survives a crash before <see cref="Commit"/>. Methods may be
/// called from any thread, one at a time. After an input/output error every further call fails: open the index again,
/// it stands at its last commit.
/// </summary>
public sealed class IndexWriter
{
    internal IndexWriter()
    {
    }

    /// <summary>Adds a document, in place of one with the same id.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind, or a vector has another dimension.</exception>
    public void Add(IndexDocument document) => throw new NotImplementedException();

    /// <summary>Deletes the document with an id, if there is one.</summary>
    public void Delete(string id) => throw new NotImplementedException();

    /// <summary>Deletes all documents that have a value in a keyword field.</summary>
    public void DeleteByKeyword(string field, string value) => throw new NotImplementedException();

    /// <summary>Deletes all documents and lets go of damaged segments: the first step of a rebuild.</summary>
    public void DeleteAll() => throw new NotImplementedException();

    /// <summary>
    /// Replaces the vectors of documents; terms and columns stay untouched, and only the new vectors are written.
    /// Ids that the index does not have are passed over.
    /// </summary>
    public void UpdateVectors(string field, IReadOnlyList<(string Id, IReadOnlyList<float[]> Vectors)> updates) =>
        throw new NotImplementedException();

    /// <summary>Writes all changes, makes them survive a crash and shows them to searchers acquired afterwards, in one step.</summary>
    /// <param name="userData">Kept with the commit, see <see cref="SearchIndex.UserData"/>; null keeps the data of the last commit.</param>
    public void Commit(IReadOnlyDictionary<string, string>? userData = null) => throw new NotImplementedException();

    /// <summary>Merges all segments into one without deleted documents; as every change, it takes effect with <see cref="Commit"/>.</summary>
    public void Merge() => throw new NotImplementedException();
}
