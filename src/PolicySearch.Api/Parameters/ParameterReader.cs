using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Errors;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Parameters;

/// <summary>Reads the parameters of a request, strictly: what is not known or not well formed is an error that says what would be right.</summary>
internal sealed class ParameterReader
{
    private static readonly char[] Separators = [',', '，'];
    private readonly IReadOnlyDictionary<string, string[]> _values;

    private ParameterReader(IReadOnlyList<Parameter> known, IReadOnlyDictionary<string, string[]> values)
    {
        foreach (var name in values.Keys.Where(name => known.All(parameter => parameter.Name != name)))
            throw Unknown(name, known);
        _values = values;
    }

    /// <summary>Reads the query of an address.</summary>
    /// <exception cref="ApiException">A name is not among <paramref name="known"/>.</exception>
    public static ParameterReader Of(IQueryCollection query, IReadOnlyList<Parameter> known) =>
        new(known, query.ToDictionary(pair => pair.Key, pair => pair.Value.OfType<string>().ToArray(), StringComparer.Ordinal));

    /// <summary>Reads a JSON object whose values are text, numbers, booleans or arrays of text.</summary>
    /// <exception cref="ApiException">A name is not among <paramref name="known"/>, or a value has another form.</exception>
    public static ParameterReader Of(JsonElement body, IReadOnlyList<Parameter> known)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new ApiException(ErrorCodes.JsonInvalid, "请求正文应是一个 JSON 对象。", "例如 {\"q\": \"充电桩\"}。");
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var property in body.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            values[property.Name] = Values(property);
        return new ParameterReader(known, values);
    }

    /// <summary>A text, trimmed of nothing; null where it is not given.</summary>
    public string? Text(Parameter parameter) => Single(parameter);

    /// <summary>All values of a text that may be given several times, empty ones left out.</summary>
    public IReadOnlyList<string> Texts(Parameter parameter) =>
        [.. Given(parameter).SelectMany(value => value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>All values of a text, each as it was given, commas and blanks included.</summary>
    public IReadOnlyList<string> Whole(Parameter parameter) => Given(parameter);

    /// <summary>A whole number within the parameter's bounds; null where it is not given.</summary>
    public int? Integer(Parameter parameter) => Single(parameter) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= (parameter.Minimum ?? int.MinValue) && number <= (parameter.Maximum ?? int.MaxValue) => number,
        var text => throw Invalid(parameter, text, IntegerHint(parameter)),
    };

    /// <summary>Yes or no; no where it is not given.</summary>
    public bool Boolean(Parameter parameter) => Single(parameter) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw Invalid(parameter, text, "应是 true 或 false。"),
    };

    /// <summary>A day; null where it is not given.</summary>
    public DateOnly? Date(Parameter parameter) => Single(parameter) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw Invalid(parameter, text, "应是实有的日期，写作 2020-09-13。"),
    };

    /// <summary>One of the values of an enumeration; <paramref name="otherwise"/> where it is not given.</summary>
    public T Choice<T>(Parameter parameter, T otherwise)
        where T : struct, Enum => OptionalChoice<T>(parameter) ?? otherwise;

    /// <summary>One of the values of an enumeration; null where it is not given.</summary>
    public T? OptionalChoice<T>(Parameter parameter)
        where T : struct, Enum => Single(parameter) is { } text ? Parse<T>(parameter, text) : null;

    /// <summary>Values of an enumeration that may be given several times.</summary>
    public IReadOnlyList<T> Choices<T>(Parameter parameter)
        where T : struct, Enum => [.. Texts(parameter).Select(text => Parse<T>(parameter, text))];

    private static T Parse<T>(Parameter parameter, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (EnumNames.Of(value).Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        throw Invalid(parameter, text, $"可用的值：{string.Join('、', parameter.Choices)}。");
    }

    private string? Single(Parameter parameter) => Given(parameter) switch
    {
        [] => null,
        [var only] => only,
        _ => throw new ApiException(ErrorCodes.ParameterRepeated, $"参数 {parameter.Name} 给了多次。", "请只给一次。"),
    };

    private string[] Given(Parameter parameter) => _values.GetValueOrDefault(parameter.Name, []);

    private static string[] Values(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Array
        ? [.. property.Value.EnumerateArray().Select(item => Scalar(property.Name, item))]
        : [Scalar(property.Name, property.Value)];

    private static string Scalar(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new ApiException(
            ErrorCodes.ParameterInvalid, $"参数 {name} 的值应是文字、数字、true、false，或它们的数组。", "接口说明见 /swagger。"),
    };

    private static ApiException Unknown(string name, IReadOnlyList<Parameter> known) => new(
        ErrorCodes.ParameterUnknown,
        $"没有参数 {name}。",
        known.Count == 0 ? "这个接口不带参数。" : $"可用的参数：{string.Join('、', known.Select(parameter => parameter.Name))}。");

    private static ApiException Invalid(Parameter parameter, string text, string hint) =>
        new(ErrorCodes.ParameterInvalid, $"参数 {parameter.Name} 的值“{Shortened(text)}”无效。", hint);

    private static string IntegerHint(Parameter parameter) => parameter switch
    {
        { Minimum: { } least, Maximum: { } most } => $"应是 {least} 到 {most} 之间的整数。",
        { Minimum: { } least } => $"应是不小于 {least} 的整数。",
        _ => "应是整数。",
    };

    private static string Shortened(string text) => text.Length <= 50 ? text : text[..50] + "…";
}
