using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using PolicySearch.Testing;

namespace PolicySearch.Api.Tests.OpenApi;

/// <summary>A client that NSwag generates of the published contract compiles, and calls the real server.</summary>
[Collection(ServedCollection.Name)]
public sealed class GeneratedClientTests(ServedSeeds served)
{
    private static readonly Lazy<Task<Type>> Client = new(CompileAsync);

    [Fact]
    public async Task Search_GivesTypedHits()
    {
        dynamic answer = await CallAsync("SearchAsync", ("q", "包头的高铁由谁牵头建设"), ("size", 2));

        var hits = ((IEnumerable)answer.Hits).Cast<dynamic>().ToList();
        Assert.Equal(2, hits.Count);
        Assert.Contains("高铁", (string)hits[0].Text);
        Assert.Equal("Lead", ((object)((IEnumerable)hits[0].Departments).Cast<dynamic>().First().Role).ToString());
    }

    [Fact]
    public async Task CheckCitations_GivesTypedAnswers()
    {
        dynamic answer = await CallAsync("CheckCitationsAsync", ("text", "包府发〔2020〕54号"));

        var text = ((IEnumerable)answer.Texts).Cast<dynamic>().Single();
        Assert.Equal("Found", ((object)((IEnumerable)text.Citations).Cast<dynamic>().Single().Status).ToString());
    }

    [Fact]
    public async Task Compare_GivesTypedColumns()
    {
        dynamic answer = await CallAsync("CompareAsync", ("q", "铁路"), ("cities", (string[])["包头市", "呼和浩特市"]));

        Assert.Equal(["包头市", "呼和浩特市"], ((IEnumerable)answer.Cities).Cast<dynamic>().Select(city => (string)city.City));
    }

    [Fact]
    public async Task BadRequest_ThrowsTheTypedProblem()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => CallAsync("GetClauseAsync", ("id", "none")));

        dynamic problem = error.GetType().GetProperty("Result")!.GetValue(error)!;
        Assert.Equal("clause-not-found", (string)problem.Code);
    }

    /// <summary>Calls an operation with named arguments; the others are null or have their default.</summary>
    private async Task<object> CallAsync(string operation, params (string Name, object Value)[] arguments)
    {
        var type = await Client.Value;
        var address = served.Client.BaseAddress!.ToString();
        var constructor = type.GetConstructors().Single();
        var client = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType == typeof(string) ? (object)address : served.Client)]);
        var method = type.GetMethods().Single(candidate => candidate.Name == operation && candidate.GetParameters()[^1].ParameterType == typeof(CancellationToken));
        var values = method.GetParameters().Select(parameter => arguments.FirstOrDefault(argument => argument.Name == parameter.Name).Value
            ?? (parameter.ParameterType == typeof(CancellationToken) ? (object?)CancellationToken.None : null)).ToArray();
        var task = (Task)method.Invoke(client, values)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private static async Task<Type> CompileAsync()
    {
        var document = await OpenApiDocument.FromFileAsync(Repository.PathOf("api", "openapi.json"));
        var generator = new CSharpClientGenerator(document, new CSharpClientGeneratorSettings
        {
            ClassName = "PolicySearchClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings =
            {
                Namespace = "Generated",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                GenerateOptionalPropertiesAsNullable = true,
            },
        });
        var compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText(generator.GenerateFile())],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(assembly.ToArray()).GetType("Generated.PolicySearchClient", throwOnError: true)!;
    }
}
