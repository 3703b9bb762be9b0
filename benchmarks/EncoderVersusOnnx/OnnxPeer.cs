using System.Diagnostics;
using System.Text.Json;

namespace EncoderVersusOnnx;

/// <summary>ONNX Runtime behind a script of Node.js, which is given the same token ids and times itself.</summary>
internal sealed class OnnxPeer : IPeer, IDisposable
{
    private const string Package = "onnxruntime-node@1.30.0";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process _node;

    public OnnxPeer(string modelFolder, string modules, int threads)
    {
        if (!Directory.Exists(Path.Combine(modules, "node_modules", "onnxruntime-node")))
            Install(modules);
        var script = Path.Combine(AppContext.BaseDirectory, "encode.mjs");
        _node = Start("node", script, Path.Combine(modelFolder, "model.int8.onnx"), modules, threads.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The runtime does not tell its instruction set; it takes the best that the processor has.</summary>
    public string Name => $"ONNX Runtime ({(ProcessorHas("avx512_vnni") ? "AVX-512 VNNI" : ProcessorHas("avx_vnni") ? "AVX-VNNI" : "no VNNI")}, by the processor's flags)";

    public Measurement Run(IReadOnlyList<int[][]> batches)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(new { batches }, Json));
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The script of Node.js ended; see its message above.");
        return JsonSerializer.Deserialize<Measurement>(answer, Json)!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static void Install(string modules)
    {
        Directory.CreateDirectory(modules);
        using var npm = Start("npm", "install", "--prefix", modules, "--ignore-scripts", "--no-audit", "--no-fund", Package);
        npm.StandardInput.Close();
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install {Package}; see its message above.");
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static bool ProcessorHas(string flag) =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("flags", StringComparison.Ordinal)).Split(' ').Contains(flag);
}
