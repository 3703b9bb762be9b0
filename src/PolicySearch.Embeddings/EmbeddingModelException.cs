namespace PolicySearch.Embeddings;

/// <summary>A file of the embedding model is missing, damaged or of another form. The message names the file and the remedy.</summary>
public sealed class EmbeddingModelException : IOException
{
    /// <summary>An error without further detail.</summary>
    public EmbeddingModelException()
    {
    }

    /// <summary>An error with its cause and remedy.</summary>
    public EmbeddingModelException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause and remedy, and the error behind it.</summary>
    public EmbeddingModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
