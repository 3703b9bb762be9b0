using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Reads the head of a document line by line until the body begins, and sorts what stands there: labelled values, title lines, numbers
/// and dates without a label.
/// </summary>
internal sealed class HeadScanner
{
    private const int MostNumbers = 16;

    private readonly SourceText _source;
    private readonly HeadFacts _facts = new();
    private HeadField? _pending;
    private bool _runIsOpen;

    private HeadScanner(SourceText source)
    {
        _source = source;
        _facts.PageTitle = source.Fields.FirstOrDefault(field => field.Name.Equals("ArticleTitle", StringComparison.OrdinalIgnoreCase))?.Value;
    }

    /// <summary>Scans a document's head.</summary>
    public static HeadFacts Scan(SourceText source)
    {
        var scanner = new HeadScanner(source);
        scanner._facts.BodyStart = scanner.FindBody();
        return scanner._facts;
    }

    private int FindBody()
    {
        foreach (var block in _source.Blocks)
        {
            foreach (var (range, form) in HeadLines.Of(_source, block))
            {
                if (TakeLine(range, form, block.Kind) is { } bodyStart)
                    return bodyStart;
            }
        }

        return _source.Text.Length;
    }

    /// <summary>Takes a line; returns the offset of the body where the body begins in it.</summary>
    private int? TakeLine(TextRange range, string form, SourceBlockKind kind)
    {
        var labels = form.Length <= HeadLineWords.LongestLabelled ? MetadataLabels.Find(form) : [];
        if (labels.Count > 0 && (labels.Any(label => label.Field is not (HeadField.Other or HeadField.Source)) || !HeadLineWords.IsBody(form)))
            return TakeLabelled(range, form, labels);
        if (kind is SourceBlockKind.Furniture)
        {
            _runIsOpen = false;
            return null;
        }

        if (kind is SourceBlockKind.Heading && IsPageTitle(range))
        {
            AddTitleLine(range, goesOn: false);
            _runIsOpen = false;
            return null;
        }

        return kind is SourceBlockKind.TableHeader or SourceBlockKind.TableRow ? range.Start : TakePlain(range, form, isAlone: true);
    }

    /// <summary>True for the page's own heading, whatever it looks like.</summary>
    private bool IsPageTitle(TextRange range) =>
        _facts.PageTitle is { } title && TitleWords.Compact(title) == TitleWords.Compact(_source.Slice(range));

    private int? TakeLabelled(TextRange line, string form, IReadOnlyList<LabelMatch> labels)
    {
        if (Cut(line, form, 0, labels[0].Start) is { Length: > 0 } before && TakePlain(before, Form(before), isAlone: false) is { } early)
            return early;
        _runIsOpen = false;
        _pending = null;
        for (var i = 0; i < labels.Count; i++)
        {
            var value = Cut(line, form, labels[i].End, i + 1 < labels.Count ? labels[i + 1].Start : form.Length);
            if (labels[i].Field is HeadField.Source or HeadField.Other && HeadLineWords.FindAddressee(Form(value)) is { } addressee)
                return value.Start + addressee;
            TakeValue(labels[i].Field, value, isLast: i + 1 == labels.Count);
        }

        return null;
    }

    private void TakeValue(HeadField field, TextRange value, bool isLast)
    {
        if (value.Length > 0)
        {
            _facts.Fields.Add((field, value));
            TakeUnlabelled(field, value);
        }
        else if (isLast)
        {
            _pending = field;
        }
    }

    /// <summary>What may stand in a value without a label of its own: the date of the page, a remark on validity.</summary>
    private void TakeUnlabelled(HeadField field, TextRange value)
    {
        if (field is HeadField.Source && HeadLineWords.FindPageDate(Form(value)) is { } date)
            _facts.PageDates.Add(new TextRange(value.Start + date.Start, date.Length));
        if (field is HeadField.Other && HeadLineWords.FindValidityRemark(Form(value)) is { } remark)
            _facts.ValidityRemark ??= new TextRange(value.Start + remark.Start, remark.Length);
    }

    private int? TakePlain(TextRange range, string form, bool isAlone)
    {
        var pending = _pending;
        _pending = null;
        // A long line is a text without line breaks: only its beginning can belong to the head.
        var beginning = form.Length <= HeadLineWords.LongestLabelled ? form : form[..HeadLineWords.LongestLabelled];
        if (isAlone && pending is { } field && HeadValues.Fits(field, beginning))
            _facts.Fields.Add((field, range));
        else if (HeadLineWords.FindNumberWithDate(beginning) is { } pair)
            TakeNumberWithDate(range, pair.Number, pair.Date);
        // A line of numbers must not go down without end.
        else if (_facts.Numbers.Count < MostNumbers && HeadOpening.Find(beginning) is { } opening)
            return TakeOpening(range, form, opening);
        else if (HeadLineWords.IsBody(form) || HeadLineWords.IsAddressee(form))
            return range.Start;
        else
            TakeHeadLine(range, form, isAlone);
        return null;
    }

    private void TakeNumberWithDate(TextRange line, TextRange number, TextRange date)
    {
        _facts.Numbers.Add(new TextRange(line.Start + number.Start, number.Length));
        _facts.WrittenDates.Add(new TextRange(line.Start + date.Start, date.Length));
        _runIsOpen = false;
    }

    private void TakeHeadLine(TextRange range, string form, bool isAlone)
    {
        var wasOpen = _runIsOpen;
        _runIsOpen = false;
        if (TakeNumberOrDate(range, form, isAlone) || HeadLineWords.IsNoise(form))
            return;
        if (HeadLineWords.FindValidityRemark(form) is { } remark)
            _facts.ValidityRemark ??= new TextRange(range.Start + remark.Start, remark.Length);
        else if (IssuerReader.FindInRedHeading(form) is { } body)
            _facts.RedHeading ??= new TextRange(range.Start + body.Start, body.Length);
        else
            AddTitleLine(range, wasOpen);
    }

    private bool TakeNumberOrDate(TextRange range, string form, bool isAlone)
    {
        if (DocumentNumber.IsNumber(form) && DocumentNumber.TryFindInForm(form, 0, out var number))
        {
            AddNumber(new TextRange(range.Start + number.Start, number.Length));
            return true;
        }

        if (!HeadDates.IsDate(form))
            return false;
        (isAlone && HeadDates.IsWrittenForm(form) ? _facts.WrittenDates : _facts.PageDates).Add(range);
        return true;
    }

    /// <summary>Takes a number; 第707号 below 中华人民共和国国务院令 (or 公告) is one number with it, and that line no title.</summary>
    private void AddNumber(TextRange number)
    {
        if (_facts.TitleRuns is [.., [.., var above]] && HeadLineWords.IsBareNumber(Form(number)) && HeadLineWords.IsOrder(Form(above)))
        {
            _facts.TitleRuns[^1].RemoveAt(_facts.TitleRuns[^1].Count - 1);
            number = TextRange.Between(above.Start, number.End);
        }

        _facts.Numbers.Add(number);
    }

    private void AddTitleLine(TextRange range, bool goesOn)
    {
        if (!goesOn || _facts.TitleRuns.Count == 0)
            _facts.TitleRuns.Add([]);
        _facts.TitleRuns[^1].Add(range);
        _runIsOpen = true;
    }

    /// <summary>Title and number run together; behind them, perhaps, the addressee or the body.</summary>
    private int? TakeOpening(TextRange line, string form, HeadOpening opening)
    {
        TextRange Place(TextRange part) => new(line.Start + part.Start, part.Length);
        if (opening.Title.Length > 0)
            AddTitleLine(Place(opening.Title), _runIsOpen);
        _runIsOpen = false;
        AddNumber(Place(opening.Number));
        if (opening.Date is { } date)
            _facts.WrittenDates.Add(Place(date));
        var rest = Cut(line, form, opening.End, form.Length);
        return rest.Length == 0 ? null : rest.Start;
    }

    private static TextRange Cut(TextRange line, string form, int start, int end)
    {
        while (start < end && HeadLineWords.IsSeparator(form[start]))
            start++;
        while (end > start && HeadLineWords.IsSeparator(form[end - 1]))
            end--;
        return TextRange.Between(line.Start + start, line.Start + end);
    }

    private string Form(TextRange range) => HeadScript.Normalize(_source.Text.AsSpan(range.Start, range.Length));
}
