using PolicySearch.Engine.Storage;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Vectors;

/// <summary>Writes the sign codes of a layer: one bit a component, by the side of the layer's mean on which it lies.</summary>
internal static class SignsWriter
{
    /// <summary>A smaller layer has none: comparing all of its vectors takes no longer than the choice of candidates.</summary>
    public const int MinimumWindows = 4096;

    /// <summary>As many vectors, evenly chosen, stand for all in the mean.</summary>
    private const int MeanSample = 1 << 16;

    /// <param name="output">The file.</param>
    /// <param name="runs">The vectors, documents rising.</param>
    /// <param name="windows">Their number.</param>
    /// <param name="step">Called before each document's vectors.</param>
    /// <returns>Where the blocks begin; 0 where none were written.</returns>
    public static long Write(BlockFileWriter output, IReadOnlyList<VectorRun> runs, int windows, Action? step)
    {
        if (windows < MinimumWindows)
            return 0;
        var center = Mean(runs, windows, step);
        output.Align(SignCodes.BlockVectors);
        var offset = output.Position;
        var block = new byte[SignCodes.BlockBytes(center.Length)];
        var position = 0;
        VectorLayerWriter.ForEachWindow(runs, step, (source, window) =>
        {
            SignCodes.Encode(source.Codes(window), source.Scale(window), center, block, position++);
            if (position == SignCodes.BlockVectors)
                WriteBlock();
        });
        if (position > 0)
            WriteBlock();
        return offset;

        void WriteBlock()
        {
            output.Write(block);
            Array.Clear(block);
            position = 0;
        }
    }

    private static float[] Mean(IReadOnlyList<VectorRun> runs, int windows, Action? step)
    {
        var sums = new double[runs[0].Source.Codes(runs[0].First).Length];
        var every = (windows + MeanSample - 1) / MeanSample;
        var (number, taken) = (0, 0);
        VectorLayerWriter.ForEachWindow(runs, step, (source, window) =>
        {
            if (number++ % every != 0)
                return;
            taken++;
            var codes = source.Codes(window);
            var scale = source.Scale(window);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += codes[i] * scale;
        });
        return Array.ConvertAll(sums, sum => (float)(sum / taken));
    }
}
