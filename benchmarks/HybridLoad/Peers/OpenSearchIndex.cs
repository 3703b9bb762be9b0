using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HybridLoad.Data;
using PolicySearch.Analysis;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace HybridLoad.Peers;

/// <summary>
/// The documents of the corpus in an OpenSearch index: law and article in one field that SmartCn analyses, the same metadata as keywords, and one
/// vector, that of the article's first window. One shard, no replica, everything else as it comes.
/// </summary>
internal sealed class OpenSearchIndex(Uri address, string name) : IDisposable
{
    private const int BatchSize = 500;

    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(60) };

    /// <summary>Fills the index, going on behind what is there already.</summary>
    /// <param name="laws">The laws.</param>
    /// <param name="copies">How many copies of each.</param>
    /// <param name="store">A store that keeps the vectors.</param>
    /// <param name="isLean">Leaves the vectors out of <c>_source</c>.</param>
    public async Task FillAsync(IReadOnlyList<Law> laws, int copies, DocumentStore store, bool isLean)
    {
        var there = await CountAsync();
        if (there < 0)
            await CreateAsync(isLean);
        var service = EmbeddingService.BuiltIn();
        var clock = Stopwatch.StartNew();
        var done = 0L;
        foreach (var batch in Articles(laws, copies).Skip((int)Math.Max(0, there / BatchSize * BatchSize)).Chunk(BatchSize))
        {
            await SendAsync(batch, Vectors(batch, service, store));
            done += batch.Length;
            if (done % (BatchSize * 50) == 0)
                Console.WriteLine($"OpenSearch: {done:N0} articles, {done / clock.Elapsed.TotalSeconds:N0}/s");
        }

        await PostAsync($"/{name}/_refresh");
        await PostAsync($"/{name}/_forcemerge?max_num_segments=1");
        await PostAsync($"/{name}/_flush");
        Console.WriteLine($"OpenSearch: {done:N0} articles in {clock.Elapsed.TotalSeconds:F0} s, {done / clock.Elapsed.TotalSeconds:N0}/s");
        await WaitForMergesAsync();
    }

    /// <summary>Number of documents; −1 where there is no index.</summary>
    public async Task<long> CountAsync()
    {
        // A node that has just been started answers before its shards do.
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri($"/{name}", UriKind.Relative));
        using var known = await _client.SendAsync(head);
        if (known.IsSuccessStatusCode)
            await RequireAsync(await _client.GetAsync(new Uri($"/_cluster/health/{name}?wait_for_status=yellow&timeout=300s", UriKind.Relative)));
        using var answer = await _client.GetAsync(new Uri($"/{name}/_count", UriKind.Relative));
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["count"]!.GetValue<long>() : -1;
    }

    public void Dispose() => _client.Dispose();

    private async Task CreateAsync(bool isLean)
    {
        static JsonObject Keyword() => new() { ["type"] = "keyword" };
        static JsonObject Kept() => new() { ["type"] = "keyword", ["index"] = false, ["doc_values"] = false };
        var mappings = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["documentId"] = Keyword(),
                ["law"] = Kept(),
                ["article"] = Kept(),
                ["text"] = new JsonObject { ["type"] = "text", ["analyzer"] = "smartcn" },
                ["city"] = Keyword(),
                ["issuer"] = Keyword(),
                ["year"] = Keyword(),
                ["writtenOn"] = new JsonObject { ["type"] = "date" },
                ["validity"] = Keyword(),
                ["department"] = Keyword(),
                ["role"] = Keyword(),
                ["mention"] = Keyword(),
                ["embedding"] = new JsonObject
                {
                    ["type"] = "knn_vector",
                    ["dimension"] = 256,
                    ["method"] = new JsonObject { ["name"] = "hnsw", ["engine"] = "lucene", ["space_type"] = "cosinesimil" },
                },
            },
        };
        if (isLean)
            mappings["_source"] = new JsonObject { ["excludes"] = new JsonArray("embedding") };
        var body = new JsonObject
        {
            ["settings"] = new JsonObject { ["number_of_shards"] = 1, ["number_of_replicas"] = 0, ["index.knn"] = true, ["refresh_interval"] = "60s" },
            ["mappings"] = mappings,
        };
        using var answer = await _client.PutAsJsonAsync(new Uri($"/{name}", UriKind.Relative), body);
        await RequireAsync(answer);
    }

    private static IEnumerable<(Law Law, int Copy, int Article)> Articles(IReadOnlyList<Law> laws, int copies) =>
        from copy in Enumerable.Range(1, copies)
        from law in laws
        from article in Enumerable.Range(0, law.Articles.Count)
        select (law, copy, article);

    private static float[][] Vectors((Law Law, int Copy, int Article)[] batch, EmbeddingService service, DocumentStore store)
    {
        string[] texts = [.. batch.Select(item => service.Windows.Split(
            TextFolder.Fold(item.Law.Title), "", TextFolder.Fold(item.Law.Articles[item.Article].Text))[0])];
        var kept = store.Embeddings.Find(BuiltInModel.Of(service), texts);
        return [.. texts.Select(text => kept.GetValueOrDefault(text) ?? throw new InvalidOperationException("A vector is missing: build the corpus first."))];
    }

    private async Task SendAsync((Law Law, int Copy, int Article)[] batch, float[][] vectors)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            for (var i = 0; i < batch.Length; i++)
            {
                var id = new JsonObject { ["index"] = new JsonObject { ["_id"] = batch[i].Law.IdOf(batch[i].Copy, batch[i].Article) } };
                WriteLine(json, body, id);
                WriteLine(json, body, Document(batch[i].Law, batch[i].Copy, batch[i].Article, vectors[i]));
            }
        }

        using var content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = new("application/x-ndjson") } };
        using var answer = await _client.PostAsync(new Uri($"/{name}/_bulk?filter_path=errors", UriKind.Relative), content);
        await RequireAsync(answer);
        if ((await answer.Content.ReadAsStringAsync()).Contains("true", StringComparison.Ordinal))
            throw new InvalidOperationException("OpenSearch refused documents.");
    }

    private static void WriteLine(Utf8JsonWriter json, MemoryStream body, JsonObject line)
    {
        line.WriteTo(json);
        json.Flush();
        body.WriteByte((byte)'\n');
        json.Reset();
    }

    private static JsonObject Document(Law law, int copy, int index, float[] vector)
    {
        var metadata = new LawMetadata(law, copy);
        var departments = metadata.DepartmentsOf(index);
        static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
        return new JsonObject
        {
            ["documentId"] = law.IdOf(copy),
            ["law"] = law.Title,
            ["article"] = law.Articles[index].Number,
            ["text"] = $"{law.Title} {law.Articles[index].Text}",
            ["city"] = metadata.Region.Name,
            ["issuer"] = metadata.Issuer,
            ["year"] = $"{metadata.WrittenOn.Year}",
            ["writtenOn"] = $"{metadata.WrittenOn:yyyy-MM-dd}",
            ["validity"] = EnumNames.Of(metadata.Validity),
            ["department"] = Array(departments.Select(department => department.Name)),
            ["role"] = Array(departments.Select(department => EnumNames.Of(department.Role))),
            ["mention"] = Array(departments.Select(department => $"{department.Name}|{EnumNames.Of(department.Role)}")),
            ["embedding"] = new JsonArray([.. vector.Select(number => (JsonNode)JsonValue.Create(number))]),
        };
    }

    /// <summary>Its merges go on behind the last document; they belong to indexing.</summary>
    private async Task WaitForMergesAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var stats = await _client.GetFromJsonAsync<JsonObject>(new Uri($"/{name}/_stats/merge,segments", UriKind.Relative));
            var primaries = stats!["_all"]!["primaries"]!;
            if (primaries["merges"]!["current"]!.GetValue<long>() == 0)
            {
                Console.WriteLine($"OpenSearch: {primaries["segments"]!["count"]} segments, merges ended after {clock.Elapsed.TotalSeconds:F0} s");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private async Task PostAsync(string path)
    {
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), null);
        await RequireAsync(answer);
    }

    private static async Task RequireAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"OpenSearch: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
