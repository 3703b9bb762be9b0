using System.Diagnostics;
using System.Text.Json;
using HybridLoad.Data;
using PolicySearch.Analysis;
using PolicySearch.Embeddings;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace HybridLoad.Load;

/// <summary>
/// What the parts of a search cost, in this process and without HTTP: processor time by question, so that other programs on the machine
/// disturb it little.
/// </summary>
internal static class Stages
{
    private static readonly FacetField[] AllFacets = [FacetField.City, FacetField.Department, FacetField.Issuer, FacetField.Year, FacetField.Validity];

    public static async Task RunAsync(string data, string stard, int count)
    {
        string[] questions = [.. Stard.Questions(stard).Take(count)];
        using var embedder = PolicyEmbedder.LoadDefault();
        await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = data, Access = StoreAccess.Read });
        var search = new SearchService(corpus);
        var vector = new float[PolicyEmbedder.Dimension];
        Console.WriteLine($"{corpus.Status().IndexedClauses:N0} clauses, {corpus.Status().MissingVectors:N0} without vectors, {questions.Length} questions; processor ms a question:");
        await MeasureAsync("vector of the question", questions, question => Do(() => embedder.TryEmbed(TextFolder.Fold(question), vector)));
        await MeasureAsync("keyword, 1 hit", questions, question => search.SearchAsync(Request(question, SearchMode.Keyword, 1)));
        await MeasureAsync("semantic, vector kept, 1 hit", questions, question => search.SearchAsync(Request(question, SearchMode.Semantic, 1)));
        await MeasureAsync("hybrid, vector kept, 1 hit", questions, question => search.SearchAsync(Request(question, SearchMode.Hybrid, 1)));
        await MeasureAsync("hybrid, vector kept, 10 hits", questions, question => search.SearchAsync(Request(question, SearchMode.Hybrid, 10)));
        await MeasureAsync("hybrid, 10 hits, facets", questions, question => search.SearchAsync(
            Request(question, SearchMode.Hybrid, 10) with { Facets = AllFacets }));
        await MeasureAsync("hybrid, 10 hits, facets, filter", questions, question => search.SearchAsync(
            Request(question, SearchMode.Hybrid, 10) with { Facets = AllFacets, Cities = ["上海市"] }));
        var hits = (await search.SearchAsync(Request(questions[0], SearchMode.Hybrid, 10))).Hits;
        string[] ids = [.. hits.Select(hit => hit.ClauseId)];
        var tokens = new TokenBuffer();
        await MeasureAsync("ten clauses from the store", questions, _ => Do(() => corpus.Store.GetClauses(ids)));
        await MeasureAsync($"words of ten clauses, {hits.Sum(hit => hit.Text.Length)} characters", questions, _ => Do(() =>
        {
            foreach (var hit in hits)
            {
                tokens.Clear();
                corpus.Analyzer.Analyze(hit.Text, tokens);
            }
        }));
        await MeasureAsync("answer as JSON", questions, _ => Do(() => JsonSerializer.SerializeToUtf8Bytes(hits)));
    }

    private static SearchRequest Request(string question, SearchMode mode, int size) => new() { Query = question, Mode = mode, Size = size };

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    /// <summary>Once to warm up, then three times.</summary>
    private static async Task MeasureAsync(string what, string[] questions, Func<string, Task> ask)
    {
        foreach (var question in questions)
            await ask(question);
        const int Rounds = 3;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in questions)
                await ask(question);
        }

        var asked = Rounds * questions.Length;
        var used = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / asked;
        Console.WriteLine($"  {what,-34}{used,8:F2}   by the clock {clock.Elapsed.TotalMilliseconds / asked,8:F2}   {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024 / asked,7} KB");
    }
}
