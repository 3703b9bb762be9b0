using System.CommandLine;
using PolicySearch.Api.OpenApi;

namespace PolicySearch.Cli.Commands;

/// <summary><c>openapi [FILE]</c>: writes the OpenAPI document, to stdout where no file is named. The build writes api/openapi.json with it.</summary>
internal static class OpenApiCommand
{
    private static readonly Argument<string?> File = new("FILE") { Description = "写入的文件；不给则写到标准输出", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("openapi", "生成 REST 接口的 OpenAPI 文档") { File };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(File), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? file, CancellationToken cancellation)
    {
        if (file is null)
            await Console.Out.WriteAsync(await OpenApiFile.MakeAsync(cancellation));
        else
            await OpenApiFile.WriteAsync(file, cancellation);
        return ExitCode.Ok;
    }
}
