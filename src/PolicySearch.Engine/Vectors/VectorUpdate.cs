using System.Text;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Vectors;

/// <summary>
/// Writes new vectors as a new layer of each segment that has some of the documents. Layers that are not much larger are
/// taken into the new one, so that a segment has few layers and each vector is rewritten a logarithmic number of times.
/// </summary>
internal sealed class VectorUpdate(SegmentStore store, IndexSchema schema, IReadOnlyList<(string Field, string Id, VectorRun Run)> updates)
{
    /// <summary>A layer is taken in when it has at most this many times the vectors of the new one.</summary>
    private const int Growth = 2;

    public void Apply(WorkingSegment segment)
    {
        var fields = updates
            .Select(update => (update.Field, Run: update.Run with { Doc = segment.Find(Encoding.UTF8.GetBytes(update.Id)) }))
            .Where(update => update.Run.Doc >= 0)
            .GroupBy(update => update.Field, update => update.Run)
            .ToDictionary(group => group.Key, group => group.ToDictionary(run => run.Doc));
        if (fields.Count == 0)
            return;
        var replaced = TakeInLayers(segment, fields);
        var name = $"{segment.Entry.Name}.vectors-{store.NextNumber()}";
        var sorted = fields.Select(pair => (pair.Key, Sorted(pair.Value))).ToList();
        segment.ReplaceLayers(store.Files, replaced, VectorLayerWriter.Write(store.Directory, schema, name, segment.Entry.Id, sorted));
    }

    private static IReadOnlyList<VectorRun> Sorted(Dictionary<int, VectorRun> runs) => [.. runs.Values.OrderBy(run => run.Doc)];

    private static int TakeInLayers(WorkingSegment segment, Dictionary<string, Dictionary<int, VectorRun>> fields)
    {
        var replaced = 0;
        for (var i = segment.Layers.Count - 1; i >= 0; i--, replaced++)
        {
            var layers = VectorLayer.ReadAll(segment.Layers[i], segment.Dimension);
            var windows = fields.Values.Sum(runs => runs.Values.Sum(run => (long)run.Count));
            if (layers.Sum(layer => (long)layer.WindowCount) > windows * Growth)
                break;
            foreach (var layer in layers)
                TakeIn(layer, fields);
        }

        return replaced;
    }

    private static void TakeIn(VectorLayer layer, Dictionary<string, Dictionary<int, VectorRun>> fields)
    {
        if (!fields.TryGetValue(layer.Field, out var runs))
            fields.Add(layer.Field, runs = []);
        var docs = layer.Docs;
        var starts = layer.Starts;
        for (var i = 0; i < docs.Length; i++)
            runs.TryAdd(docs[i], new VectorRun(docs[i], layer, starts[i], starts[i + 1] - starts[i]));
    }
}
