using System.Security.Cryptography;
using PolicySearch.Documents;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// Makes the corpus of an evaluation in a data folder, or finds it there from the last time. Its words are searchable at once; wait
/// until <see cref="CorpusStatus.IsReady"/> for its vectors.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="vectors">Data folder of a store whose kept vectors are used; null for none.</param>
/// <param name="log">Receives what is worth a line.</param>
public sealed class EvaluationCorpus(string folder, string? vectors, Action<CorpusEvent>? log)
{
    private const string StampFile = "evaluation.txt";

    /// <summary>The corpus of a file of records, in the form of eval/stard.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form, or the folder holds something else.</exception>
    public Corpus OfRecords(string file)
    {
        var stamp = StampOf(file);
        var path = Path.Combine(folder, StampFile);
        var isMade = File.Exists(path) && File.ReadAllText(path) == stamp;
        if (!isMade)
            Clear(path);
        var corpus = Open();
        if (isMade)
            return corpus;
        foreach (var document in RecordFile.Read(file))
            corpus.Store.Put(document);
        File.WriteAllText(path, stamp);
        return corpus;
    }

    /// <summary>The corpus of documents, imported as a user would: files, folders, or lines of JSON with metadata and content.</summary>
    /// <exception cref="ImportPathException">A path does not exist.</exception>
    public Corpus OfDocuments(IReadOnlyList<string> paths)
    {
        var corpus = Open();
        corpus.Importer.Import(paths);
        return corpus;
    }

    private Corpus Open() => Corpus.Open(new CorpusOptions
    {
        DataFolder = folder,
        Log = log,
        Embedding = vectors is null
            ? EmbeddingService.BuiltIn
            : () => KeptVectors.Before(EmbeddingService.BuiltIn(), vectors),
    });

    /// <summary>Removes what an earlier evaluation made of another file or by another version; nothing else is touched.</summary>
    private void Clear(string stamp)
    {
        if (!File.Exists(stamp) && File.Exists(Path.Combine(folder, "store.db")))
            throw new InvalidDataException($"目录 {folder} 中已有别的文档库；评测请另用一个目录。");
        if (!Directory.Exists(folder))
            return;
        File.Delete(stamp);
        foreach (var file in Directory.GetFiles(folder, "store.db*"))
            File.Delete(file);
        if (Directory.Exists(Path.Combine(folder, "segments")))
            Directory.Delete(Path.Combine(folder, "segments"), recursive: true);
    }

    /// <summary>Documents of records must never be parsed again as text, so another version of the parser starts over.</summary>
    private static string StampOf(string file)
    {
        using var stream = File.OpenRead(file);
        return $"{Convert.ToHexString(SHA256.HashData(stream))} {PolicyDocumentParser.Version}";
    }
}
