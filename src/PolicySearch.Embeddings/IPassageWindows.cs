namespace PolicySearch.Embeddings;

/// <summary>Cuts a passage into the texts that are embedded for it.</summary>
public interface IPassageWindows
{
    /// <summary>
    /// The texts to embed for a passage: <c>title headingPath text</c>, one blank between, when the model reads all of it;
    /// otherwise overlapping windows of the text, each with title and heading path in front.
    /// </summary>
    /// <param name="title">Title of the document, folded; may be empty.</param>
    /// <param name="headingPath">Headings above the passage, folded; may be empty.</param>
    /// <param name="text">The passage, folded. Every character of it that the model reads is in at least one window.</param>
    /// <returns>At least one text, in the order of the passage; none when there is nothing to embed.</returns>
    IReadOnlyList<string> Split(string title, string headingPath, string text);
}
