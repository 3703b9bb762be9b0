namespace PolicySearch.Api.Page;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ETag">Changes with the content, quotes included.</param>
internal sealed record PageAsset(byte[] Bytes, string MediaType, string ETag);
