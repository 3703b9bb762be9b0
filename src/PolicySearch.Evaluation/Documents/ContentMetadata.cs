using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Evaluation.Documents;

/// <summary>
/// Judges the metadata that the parser finds in a document alone against what its source says. A field counts as expected where the value
/// of the source stands in the text; a value that the source contradicts is wrong; one where the source has none is counted apart.
/// </summary>
internal sealed partial class ContentMetadata
{
    private readonly List<DocumentFinding> _findings = [];

    /// <summary>Fields whose value stands in the text.</summary>
    public int Expected { get; private set; }

    /// <summary>Of these, found.</summary>
    public int Right { get; private set; }

    /// <summary>Values that the source contradicts.</summary>
    public int Wrong { get; private set; }

    /// <summary>Values of fields that the source leaves open.</summary>
    public int Open { get; private set; }

    /// <summary>Each field that was missed or is wrong.</summary>
    public IReadOnlyList<DocumentFinding> Findings => _findings;

    /// <summary>Judges a document that was parsed without a sidecar.</summary>
    public void Judge(DocumentCase item, PolicyDocument document)
    {
        var (text, metadata) = (Compact(document.Source.Text), document.Metadata);
        var title = item.Text("title");
        Count(item, "title", title, Value(metadata.Title), StandsIn(text, title), IsTitle);
        Count(item, "docNumber", item.Text("docNumber"), Value(metadata.DocNumber), StandsIn(text, item.Text("docNumber")), IsNumber);
        Count(item, "issuer", item.Text("issuer"), Value(metadata.Issuer), StandsIn(text, item.Text("issuer")), (expected, found) => IsIssuer(expected, found, title));
        var (written, published) = (item.Date("writtenOn"), item.Date("publishedOn"));
        Count(item, "writtenOn", Text(written), Text(metadata.WrittenOn?.Value), Times(text, written) > 0, string.Equals);
        var read = metadata.WrittenOn?.Value;
        // One date is one date: where it is read as that of the signature, none is left for the page's.
        Count(item, "publishedOn", Text(published), Text(metadata.PublishedOn?.Value), Times(text, published) > (published == read ? 1 : 0), string.Equals);
    }

    private void Count(DocumentCase item, string field, string? expected, string? found, bool stands, Func<string, string, bool> isRight)
    {
        if (expected is null)
        {
            Open += found is null ? 0 : 1;
            return;
        }

        var right = found is not null && isRight(expected, found);
        // A right value that was found stands there, in whatever form.
        Expected += stands || right ? 1 : 0;
        Right += right ? 1 : 0;
        Wrong += found is not null && !right ? 1 : 0;
        if (!right && (stands || found is not null))
            _findings.Add(new DocumentFinding(item.Id, found is null ? "missed" : "wrong", $"{field}: {expected} / {found ?? "（无）"}"));
    }

    /// <summary>The title itself, or that of the notice that issues the paper of that title.</summary>
    private static bool IsTitle(string expected, string found) => Compact(found).Contains(Compact(expected), StringComparison.Ordinal);

    private static bool IsNumber(string expected, string found)
    {
        var (right, given) = (DocumentNumber.Normalize(expected), DocumentNumber.Normalize(found));
        return given.EndsWith(right, StringComparison.Ordinal) ||
            (right.Contains('令', StringComparison.Ordinal) && given.Contains('令', StringComparison.Ordinal) && Digits(right) == Digits(given));
    }

    /// <summary>The body of the source (the first of several, in full or in a short form: 区住建局), or the one that the title of the source begins with.</summary>
    private static bool IsIssuer(string expected, string found, string? title)
    {
        var given = Compact(found);
        return given.StartsWith(Compact(Others().Replace(expected, "")), StringComparison.Ordinal) ||
            IsShortForm(Compact(expected), Compact(found.Split(' ')[0])) || (title is not null && Compact(title).StartsWith(given, StringComparison.Ordinal));
    }

    /// <summary>True if the characters of a name stand in another in their order, and both end alike.</summary>
    private static bool IsShortForm(string name, string full)
    {
        var at = -1;
        return name.Length > 0 && full.Length > 0 && name[^1] == full[^1] &&
            name.All(character => (at = full.IndexOf(character, at + 1)) >= 0);
    }

    private static bool StandsIn(string text, string? value) => value is not null && text.Contains(Compact(value), StringComparison.Ordinal);

    private static int Times(string text, DateOnly? date) =>
        date is { } day ? Forms(day).Distinct().Sum(form => Regex.Count(text, "(?<![0-9])" + Regex.Escape(form) + "(?![0-9])")) : 0;

    private static IEnumerable<string> Forms(DateOnly day)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}年{day.Month}月{day.Day}日");
        yield return day.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture);
        yield return day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        yield return string.Concat(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}").Select(digit => "〇一二三四五六七八九"[digit - '0'])) +
            $"年{Numeral(day.Month)}月{Numeral(day.Day)}日";
    }

    private static string Numeral(int value) =>
        (value < 10 ? "" : (value < 20 ? "" : "一二三四五六七八九"[(value / 10) - 1].ToString()) + "十") + (value % 10 == 0 ? "" : "一二三四五六七八九"[(value % 10) - 1].ToString());

    private static string? Value(Sourced<string>? value) => value is null or { Origin: MetadataOrigin.Derived } ? null : value.Value;

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("等.{0,6}$")]
    private static partial Regex Others();
}
