using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Onnx;

/// <summary>Finds the shared library of ONNX Runtime, which does not come with the program: 30 MB a platform that few need.</summary>
internal static class OnnxRuntimeLibrary
{
    private const string Remedy =
        "请安装 ONNX Runtime 的动态库，并用环境变量 POLICYSEARCH_ONNXRUNTIME 给出它的路径（例如 npm 包 onnxruntime-node 中的 libonnxruntime.so.1）。";

    private static readonly Lock s_lock = new();
    private static string? s_path;
    private static bool s_registered;

    /// <summary>Loads the library once in a process.</summary>
    /// <param name="path">The file; null for what the operating system finds.</param>
    /// <exception cref="EmbeddingModelException">It cannot be loaded, or another one was loaded before.</exception>
    public static void Load(string? path)
    {
        lock (s_lock)
        {
            if (path is not null && !File.Exists(path))
                throw new EmbeddingModelException($"找不到 ONNX Runtime 的动态库 {path}。{Remedy}");
            if (!s_registered)
                Register(path);
            else if (path is not null && path != s_path)
                throw new EmbeddingModelException($"本进程已经载入了另一个 ONNX Runtime 动态库，请重新启动后再用 {path}。");
        }

        try
        {
            _ = OrtEnv.Instance();
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new EmbeddingModelException($"载入 ONNX Runtime 的动态库失败：{(error.InnerException ?? error).Message} {Remedy}", error);
        }
    }

    private static void Register(string? path)
    {
        (s_path, s_registered) = (path, true);
        OrtEnv.DisableDllImportResolver = true;
        NativeLibrary.SetDllImportResolver(typeof(OrtEnv).Assembly, (name, assembly, search) => s_path is null
            ? FindByName(name, assembly, search)
            : NativeLibrary.Load(s_path));
    }

    private static nint FindByName(string name, Assembly assembly, DllImportSearchPath? search) =>
        NativeLibrary.TryLoad(name, assembly, search, out var handle) || NativeLibrary.TryLoad("libonnxruntime.so.1", assembly, search, out handle)
            ? handle
            : 0;
}
