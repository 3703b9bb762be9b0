namespace PolicySearch.Analysis.SmartCn;

/// <summary>What the kinds of characters do together.</summary>
internal static class CharacterKinds
{
    /// <summary>Whether a run of characters goes on with the next kind: letters with letters, digits with digits, of either width.</summary>
    public static bool ContinuesInto(this CharacterKind kind, CharacterKind next) => kind switch
    {
        CharacterKind.Letter or CharacterKind.WideLetter => next is CharacterKind.Letter or CharacterKind.WideLetter,
        CharacterKind.Digit or CharacterKind.WideDigit => next is CharacterKind.Digit or CharacterKind.WideDigit,
        _ => false,
    };
}
