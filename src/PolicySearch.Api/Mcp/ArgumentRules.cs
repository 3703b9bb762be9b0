using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace PolicySearch.Api.Mcp;

/// <summary>Holds the arguments of a call against the tool's own schema: what an assistant gets wrong is named, with what would be right.</summary>
internal static class ArgumentRules
{
    /// <summary>What is wrong with the arguments; null where nothing is.</summary>
    public static string? ProblemOf(Tool tool, IDictionary<string, JsonElement>? arguments)
    {
        var schema = tool.InputSchema;
        var properties = schema.TryGetProperty("properties", out var known) ? known : default;
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(name, out var property))
                return $"argument-unknown: {tool.Name} has no argument “{name}”. It takes: {NamesOf(properties)}.";
            if (ProblemOf(name, property, value) is { } problem)
                return problem;
        }

        return schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!)
                .Where(name => arguments?.ContainsKey(name) != true)
                .Select(name => $"argument-missing: {tool.Name} needs the argument “{name}”.")
                .FirstOrDefault()
            : null;
    }

    private static string? ProblemOf(string name, JsonElement schema, JsonElement value)
    {
        if (!IsOfType(schema, value))
            return $"argument-invalid: “{name}” must be {TypesOf(schema)}, not {value.ValueKind.ToString().ToLowerInvariant()}.";
        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)))
            return $"argument-invalid: “{name}” must be one of {string.Join(", ", choices.EnumerateArray().Select(choice => choice.ToString()))}.";
        return value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select(item => ProblemOf(name, items, item)).FirstOrDefault(problem => problem is not null)
            : null;
    }

    private static bool IsOfType(JsonElement schema, JsonElement value) => !schema.TryGetProperty("type", out _) || Types(schema).Any(type => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    });

    private static IEnumerable<string> Types(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
        ? types.EnumerateArray().Select(type => type.GetString()!)
        : [schema.GetProperty("type").GetString()!];

    private static string TypesOf(JsonElement schema) => string.Join(" or ", Types(schema).Where(type => type != "null"));

    private static string NamesOf(JsonElement properties) => properties.ValueKind == JsonValueKind.Object
        ? string.Join(", ", properties.EnumerateObject().Select(property => property.Name))
        : "none";
}
