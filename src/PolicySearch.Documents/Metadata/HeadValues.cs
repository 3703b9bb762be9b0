using System.Text.RegularExpressions;
using PolicySearch.Documents.Citations;

namespace PolicySearch.Documents.Metadata;

/// <summary>Tells whether a value can be the value of a label. Works on the form of <see cref="HeadScript"/>.</summary>
internal static partial class HeadValues
{
    /// <summary>True if the value is of the kind that the label asks for.</summary>
    public static bool Fits(HeadField field, string value) => !Nothing().IsMatch(value) && field switch
    {
        HeadField.Title => value.Length is >= 4 and <= TitleWords.Longest && !value.Contains('。', StringComparison.Ordinal) && !DocumentNumber.IsNumber(value),
        HeadField.DocNumber => IsDocNumber(value),
        HeadField.IndexNumber => IndexNumber().IsMatch(value) && !HeadDates.IsDate(value),
        HeadField.Issuer => IssuerReader.IsBody(value),
        HeadField.WrittenOn or HeadField.SentOn or HeadField.PublishedOn => HeadDates.TryFind(value, out _, out var date) && date.Start <= 2,
        HeadField.Validity => ValidityReader.IsValidity(value),
        HeadField.Url => Url().IsMatch(value),
        // A value on a line of its own: of these only a date cannot be anything else.
        HeadField.Source or HeadField.Other => HeadDates.IsDate(value),
        _ => false,
    };

    private static bool IsDocNumber(string value) => DocumentNumber.IsNumber(value) || LooseNumber().IsMatch(value);

    [GeneratedRegex("^(?:[-—/\\\\\\s]*|无|暂无|空|null|undefined|信息补充中|不详|未知)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    // Numbers of other shapes: 第5号, 市府令第12号, 国发〔2019〕5 without 号, 2019年第3号.
    [GeneratedRegex(@"^(?=.*\d)[\u4E00-\u9FFFA-Za-z0-9〔〕\[\]()【】 \-—–.第号年、]{3,40}$(?<=号)|^[\u4E00-\u9FFF]{1,15}[ ]?[〔\[(【]\d{4}[〕\])】]第?\d{1,5}号?$")]
    private static partial Regex LooseNumber();

    [GeneratedRegex(@"^(?=(?:.*\d){3})[\u4E00-\u9FFFA-Za-z0-9\-—_/\\.〔〕\[\]()【】:]{4,60}$")]
    private static partial Regex IndexNumber();

    [GeneratedRegex("^https?://\\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
