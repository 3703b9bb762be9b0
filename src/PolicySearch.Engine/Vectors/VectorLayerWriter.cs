using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Vectors;

/// <summary>Writes one vectors file.</summary>
internal static class VectorLayerWriter
{
    /// <summary>Codes begin at a multiple of this, so that no 64-byte load of a first vector crosses a cache line.</summary>
    private const int CodesAlignment = 64;

    /// <param name="directory">The files.</param>
    /// <param name="schema">Says which fields have sign codes.</param>
    /// <param name="name">Name of the new file.</param>
    /// <param name="segment">Id of the segment.</param>
    /// <param name="fields">The vectors of each field, documents rising.</param>
    /// <param name="step">Called before each document's vectors.</param>
    public static FileStamp Write(
        IIndexDirectory directory,
        IndexSchema schema,
        string name,
        Guid segment,
        IReadOnlyList<(string Field, IReadOnlyList<VectorRun> Runs)> fields,
        Action? step = null)
    {
        using var output = new BlockFileWriter(directory, name, FileKind.Vectors, segment);
        var entries = new List<VectorFieldEntry>();
        foreach (var (field, runs) in fields)
            entries.Add(WriteField(output, schema.Fields.First(definition => definition.Name == field), runs, step));
        var start = output.Position;
        output.WriteVarint((ulong)entries.Count);
        foreach (var entry in entries)
            entry.Write(output);
        return output.Complete(start);
    }

    private static VectorFieldEntry WriteField(BlockFileWriter output, FieldDefinition field, IReadOnlyList<VectorRun> runs, Action? step)
    {
        output.Align(sizeof(int));
        var docsOffset = output.Position;
        foreach (var run in runs)
            output.WriteUInt32((uint)run.Doc);
        var windows = 0;
        foreach (var run in runs)
        {
            output.WriteUInt32((uint)windows);
            windows = checked(windows + run.Count);
        }

        output.WriteUInt32((uint)windows);
        ForEachWindow(runs, step, (source, window) => output.WriteUInt32(BitConverter.SingleToUInt32Bits(source.Scale(window))));
        output.Align(CodesAlignment);
        var codesOffset = output.Position;
        ForEachWindow(runs, step, (source, window) => output.Write(MemoryMarshal.AsBytes(source.Codes(window))));
        var signsOffset = field.HasSigns ? SignsWriter.Write(output, runs, windows, step) : 0;
        return new VectorFieldEntry(field.Name, runs.Count, windows, docsOffset, codesOffset, signsOffset);
    }

    /// <summary>Visits the vectors in their order.</summary>
    internal static void ForEachWindow(IReadOnlyList<VectorRun> runs, Action? step, Action<VectorSource, int> action)
    {
        foreach (var run in runs)
        {
            step?.Invoke();
            for (var i = 0; i < run.Count; i++)
                action(run.Source, run.First + i);
        }
    }
}
