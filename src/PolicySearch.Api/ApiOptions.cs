using System.Net;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api;

/// <summary>Settings of the server.</summary>
public sealed record ApiOptions
{
    /// <summary>The address to listen on. Anything but loopback needs <see cref="ReadOnly"/> or <see cref="WriteKey"/>.</summary>
    /// <value>127.0.0.1.</value>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any free one.</summary>
    /// <value>5080.</value>
    public int Port { get; init; } = 5080;

    /// <summary>Refuses every write.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The key that a write must bring (<c>Authorization: Bearer …</c>); null for none.</summary>
    public string? WriteKey { get; init; }

    /// <summary>Address under which the service is known outside, without a slash at the end; permalinks are made of it. Null for the address of each request.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>Further names of hosts that a request may be meant for, beside loopback, IP addresses and the host of <see cref="PublicBaseUrl"/>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Largest body of a request in bytes.</summary>
    /// <value>32 MiB.</value>
    public long MaxBodyBytes { get; init; } = 32L << 20;

    /// <summary>Longest time that a request may take.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Files and folders to import once the server listens; readyz answers 503 until they are found by words and by meaning.</summary>
    public IReadOnlyList<string> ImportPaths { get; init; } = [];

    /// <summary>Settings of the search.</summary>
    public SearchSettings Search { get; init; } = new();

    /// <summary>What is wrong with the settings, in Chinese with the remedy; null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { Port: < 0 or > 65535 } => $"端口 {Port} 无效，应在 0 与 65535 之间。",
        { ReadOnly: false, WriteKey: null } when !IPAddress.IsLoopback(Listen) =>
            $"监听 {Listen} 会让其他机器访问本服务：请加上 --read-only，或用 --write-key 设定写入密钥。",
        { WriteKey.Length: < 16 } => "写入密钥太短，至少要有 16 个字符。",
        { PublicBaseUrl: { } url } when !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") =>
            $"公开地址“{url}”无效，应以 http:// 或 https:// 开头。",
        { Search.QuestionCacheSize: < 0 } => $"不能保留 {Search.QuestionCacheSize} 个问题的向量，应为 0 或正整数。",
        _ => null,
    };
}
