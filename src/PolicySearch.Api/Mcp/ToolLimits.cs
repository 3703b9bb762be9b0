using System.Globalization;
using PolicySearch.Api.Errors;

namespace PolicySearch.Api.Mcp;

/// <summary>Bounds of numbers that tools take.</summary>
internal static class ToolLimits
{
    public const int LeastChars = 200;
    public const int MostChars = 50_000;

    /// <exception cref="ApiException">The number lies outside.</exception>
    public static int Require(string name, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ApiException(ErrorCodes.ParameterInvalid, $"{name} 为 {value}，应在 {least} 与 {most} 之间。", "请调整后再试。");

    /// <exception cref="ApiException">The number lies outside.</exception>
    public static int RequireChars(int value) => Require("max_chars", value, LeastChars, MostChars);

    /// <exception cref="ApiException">The text is no date.</exception>
    public static DateOnly? Date(string name, string? text) => text switch
    {
        null or "" => null,
        _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw new ApiException(ErrorCodes.ParameterInvalid, $"{name} 的值“{text}”不是日期。", "日期写作 2020-09-13。"),
    };
}
