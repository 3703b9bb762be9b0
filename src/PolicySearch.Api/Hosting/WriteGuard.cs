using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Errors;
using PolicySearch.Search;

namespace PolicySearch.Api.Hosting;

/// <summary>Lets writes through only where the server takes them, and only with its key where it has one.</summary>
internal sealed class WriteGuard(ApiOptions options, Corpus corpus) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (options.ReadOnly || !corpus.Store.IsWritable)
            throw new ApiException(ErrorCodes.ReadOnly, "本服务只读，不接受写入。", "请在启动时去掉 --read-only 的服务上写入，或联系管理员。");
        if (options.WriteKey is { } key && !HasKey(context.HttpContext.Request, key))
        {
            throw new ApiException(
                ErrorCodes.KeyRequired, "写入需要密钥，而请求没有带上或密钥不对。", "请加上请求头 Authorization: Bearer <写入密钥>。");
        }

        return next(context);
    }

    /// <summary>Compares digests, so that the time it takes tells nothing of the key.</summary>
    private static bool HasKey(HttpRequest request, string key)
    {
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Digest(given[Scheme.Length..].Trim()), Digest(key));
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
