namespace PolicySearch.Api.Parameters;

/// <summary>One parameter of a request: what it takes, for reading it and for the OpenAPI document.</summary>
/// <param name="Name">Name in the query and in a JSON body.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Description">What it does, for the OpenAPI document.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>Whether it may be given several times (in JSON: as an array), or once with commas.</summary>
    public bool Multiple { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The values that it can take, for <see cref="ParameterKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What holds where it is not given, as it would be written.</summary>
    public string? Default { get; init; }

    /// <summary>An example of a value.</summary>
    public string? Example { get; init; }

    /// <summary>Smallest value, for <see cref="ParameterKind.Integer"/>.</summary>
    public int? Minimum { get; init; }

    /// <summary>Largest value, for <see cref="ParameterKind.Integer"/>.</summary>
    public int? Maximum { get; init; }
}
