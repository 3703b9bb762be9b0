namespace HybridLoad.Data;

/// <summary>A law with its articles.</summary>
/// <param name="Index">Its place among the laws.</param>
/// <param name="Title">Its title.</param>
/// <param name="Articles">Its articles, in order; a number may come again.</param>
internal sealed record Law(int Index, string Title, IReadOnlyList<Article> Articles)
{
    /// <summary>Id of a copy of the law, from 1.</summary>
    public string IdOf(int copy) => $"stard-{Index:D4}-{copy}";

    /// <summary>Id of an article of a copy.</summary>
    public string IdOf(int copy, int article) => $"{IdOf(copy)}.{article + 1}";
}
