using System.Collections.Immutable;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Where the walk through a tree is: all that the pieces below a number take from it.</summary>
internal sealed record WalkContext
{
    /// <summary>Key of the number, empty at the top of part 0.</summary>
    public required string Key { get; init; }

    /// <summary>Key that articles stand under: without 编, 章 and 节.</summary>
    public required string ArticleKey { get; init; }

    /// <summary>Numbers and titles above.</summary>
    public ImmutableList<PathEntry> Path { get; init; } = [];

    /// <summary>The place as citations write it.</summary>
    public string Place { get; init; } = "";

    /// <summary>The place that articles stand under: without 编, 章 and 节.</summary>
    public string ArticlePlace { get; init; } = "";

    /// <summary>The place that a decimal below stands under: 1.2.1 says all of its way by itself.</summary>
    public string DecimalPlace { get; init; } = "";

    /// <summary>True below an article, where numbers are cited as 项 and 目.</summary>
    public bool IsInArticle { get; init; }

    /// <summary>True directly below an article, where paragraphs are cited as 款.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The context below a numbered piece.</summary>
    public WalkContext Below(in Marker marker, string text, string key, PathEntry entry)
    {
        var below = this with { IsArticle = false, Key = key, Path = Path.Add(entry), Place = PlaceOf(marker, text), DecimalPlace = Place };
        return marker.Family switch
        {
            <= MarkerFamily.Section => below,
            MarkerFamily.Article => below with { ArticleKey = key, ArticlePlace = below.Place, IsInArticle = true, IsArticle = true },
            MarkerFamily.Decimal when marker.Depth > 1 => below with { ArticleKey = key, ArticlePlace = below.Place, DecimalPlace = DecimalPlace },
            _ => below with { ArticleKey = key, ArticlePlace = below.Place },
        };
    }

    /// <summary>The place of a numbered piece here.</summary>
    public string PlaceOf(in Marker marker, string text) => marker.Family switch
    {
        MarkerFamily.Article => ArticlePlace + MarkerForm.Normalize(marker, text),
        MarkerFamily.Decimal when marker.Depth > 1 => DecimalPlace + MarkerForm.Normalize(marker, text),
        _ when IsInArticle => Place + MarkerForm.NormalizeInArticle(marker, text),
        _ => Place + MarkerForm.Normalize(marker, text),
    };
}
