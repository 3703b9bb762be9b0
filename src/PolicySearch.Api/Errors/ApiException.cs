namespace PolicySearch.Api.Errors;

/// <summary>A request that is answered with an error of <see cref="ErrorTable"/>.</summary>
/// <param name="code">Stable code.</param>
/// <param name="detail">The cause, in Chinese.</param>
/// <param name="hint">What to do about it, in Chinese.</param>
internal sealed class ApiException(string code, string detail, string hint) : Exception(detail)
{
    public string Code { get; } = code;

    public string Hint { get; } = hint;
}
