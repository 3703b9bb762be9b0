using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PolicySearch.Api.Parameters;

namespace PolicySearch.Api.OpenApi;

/// <summary>Schemas of parameters.</summary>
internal static class ParameterSchema
{
    /// <summary>The schema with description and example, for a property of a body.</summary>
    public static OpenApiSchema Described(Parameter parameter)
    {
        var schema = Of(parameter);
        schema.Description = parameter.Description;
        schema.Examples = parameter.Example is { } example ? [parameter.Multiple ? new JsonArray(example) : example] : null;
        return schema;
    }

    /// <summary>The schema alone.</summary>
    public static OpenApiSchema Of(Parameter parameter) => parameter.Multiple
        ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Single(parameter) }
        : Single(parameter);

    private static OpenApiSchema Single(Parameter parameter) => new()
    {
        Type = parameter.Kind switch
        {
            ParameterKind.Integer => JsonSchemaType.Integer,
            ParameterKind.Boolean => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        },
        Format = parameter.Kind == ParameterKind.Date ? "date" : null,
        Enum = parameter.Choices.Count == 0 ? null : [.. parameter.Choices.Select(choice => JsonValue.Create(choice))],
        Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
        Default = parameter.Default is { } text ? Value(parameter.Kind, text) : null,
    };

    private static JsonValue Value(ParameterKind kind, string text) => kind switch
    {
        ParameterKind.Integer => JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture)),
        ParameterKind.Boolean => JsonValue.Create(bool.Parse(text)),
        _ => JsonValue.Create(text),
    };
}
