using System.Diagnostics;
using PolicySearch.Documents;
using PolicySearch.Search;
using PolicySearch.Store;

namespace HybridLoad.Data;

/// <summary>Builds a data folder of the product: documents into the store, then the index over them. What is there already is left as it is.</summary>
internal static class CorpusBuilder
{
    private const int BatchSize = 64;

    private static double Processor => Environment.CpuUsage.TotalTime.TotalSeconds;

    public static async Task RunAsync(IReadOnlyList<Law> laws, int copies, string data, string? vectors)
    {
        Console.WriteLine($"{laws.Count:N0} laws, {laws.Sum(law => law.Articles.Count):N0} articles, {copies} copies");
        using (var store = DocumentStore.Open(data))
        {
            if (vectors is not null && store.Count().Embeddings == 0)
                TakeVectors(store, vectors);
            PutDocuments(store, laws, copies);
        }

        await IndexAsync(data);
    }

    /// <summary>From a copy of the other store: opening it would bring it to this program's version.</summary>
    private static void TakeVectors(DocumentStore store, string vectors)
    {
        var clock = Stopwatch.StartNew();
        var copy = Directory.CreateDirectory(Path.Combine(store.Folder, "vectors-copy")).FullName;
        foreach (var file in Directory.GetFiles(vectors, "store.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        using (var other = DocumentStore.Open(copy))
        {
            var taken = store.Embeddings.TakeFrom(other.Embeddings, BuiltInModel.Of(EmbeddingService.BuiltIn()));
            Console.WriteLine($"vectors: {taken:N0} taken over in {clock.Elapsed.TotalSeconds:F0} s");
        }

        Directory.Delete(copy, recursive: true);
    }

    private static void PutDocuments(DocumentStore store, IReadOnlyList<Law> laws, int copies)
    {
        var clock = Stopwatch.StartNew();
        var there = store.Count().Documents; // They are put in order, so that these are the first.
        var (documents, clauses) = (there, 0);
        var all = (from copy in Enumerable.Range(1, copies) from law in laws select (law, copy)).Skip(there);
        foreach (var batch in all.Chunk(BatchSize))
        {
            var submissions = batch
                .AsParallel().AsOrdered()
                .Select(item => LawDocument.Submit(item.law, item.copy, PolicyDocumentParser.Version))
                .ToArray();
            store.Put(submissions);
            documents += batch.Length;
            clauses += submissions.Sum(submission => submission.Document.Clauses.Count);
            if (documents / BatchSize % 50 == 0)
                Console.WriteLine($"store: {documents:N0} documents, {clauses:N0} clauses, {clauses / clock.Elapsed.TotalSeconds:N0} clauses/s");
        }

        Console.WriteLine($"store: {documents:N0} documents; {clauses:N0} clauses put in {clock.Elapsed.TotalSeconds:F0} s, {clauses / clock.Elapsed.TotalSeconds:N0} clauses/s; {Processor:F0} s of the processor");
    }

    private static async Task IndexAsync(string data)
    {
        var clock = Stopwatch.StartNew();
        await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = data, Log = entry => Console.WriteLine($"corpus: {entry.Message}") });
        while (corpus.Status() is { IsReady: false } status)
        {
            Console.WriteLine($"index: {status.IndexedClauses:N0} clauses, {status.IndexedClauses / clock.Elapsed.TotalSeconds:N0}/s; {status.MissingVectors:N0} without vectors; {Processor:F0} s of the processor {status.Problem}");
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        var done = corpus.Status();
        Console.WriteLine($"index complete after {clock.Elapsed.TotalSeconds:F0} s");
        corpus.Optimize();
        Console.WriteLine($"index: {done.IndexedClauses:N0} clauses, {done.MissingVectors:N0} without vectors, in one segment after {clock.Elapsed.TotalSeconds:F0} s; {Processor:F0} s of the processor");
    }
}
