using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicySearch.Documents.Readers;

/// <summary>The formats of automatic numbers in DOCX files.</summary>
internal static class DocxNumberFormats
{
    /// <summary>A number in a format; plain digits for null and for formats of other languages.</summary>
    public static string Format(int number, NumberFormatValues? format) => format switch
    {
        NumberFormatValues.ChineseCounting or NumberFormatValues.ChineseCountingThousand or NumberFormatValues.JapaneseCounting or
            NumberFormatValues.TaiwaneseCounting or NumberFormatValues.TaiwaneseCountingThousand => NumberFormats.Chinese(number),
        NumberFormatValues.IdeographDigital or NumberFormatValues.TaiwaneseDigital => NumberFormats.ChineseDigits(number),
        NumberFormatValues.ChineseLegalSimplified or NumberFormatValues.IdeographLegalTraditional => NumberFormats.ChineseLegal(number),
        NumberFormatValues.DecimalEnclosedCircle or NumberFormatValues.DecimalEnclosedCircleChinese => NumberFormats.Circled(number),
        NumberFormatValues.DecimalFullWidth or NumberFormatValues.DecimalFullWidth2 => NumberFormats.FullWidth(number),
        NumberFormatValues.UpperRoman => NumberFormats.Roman(number),
        NumberFormatValues.LowerRoman => NumberFormats.Roman(number).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => NumberFormats.Letters(number),
        NumberFormatValues.LowerLetter => NumberFormats.Letters(number).ToLowerInvariant(),
        _ => NumberFormats.Decimal(number),
    };
}
