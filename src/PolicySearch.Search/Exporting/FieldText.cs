using System.Globalization;

namespace PolicySearch.Search.Exporting;

/// <summary>The value of a column as text that does not depend on the place: dates as 2020-09-13, decimal points.</summary>
internal static class FieldText
{
    /// <summary>The text; null for none.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A column gave a {value.GetType().Name}."),
    };
}
