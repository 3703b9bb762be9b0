namespace PolicySearch.Analysis.SmartCn;

/// <summary>
/// The suffix stripping of Porter (1980, An algorithm for suffix stripping), with the two later rules of its author that
/// Lucene has too: bli → ble instead of abli → able, and logi → log.
/// </summary>
internal ref struct PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] SimpleSuffixes =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] LastSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    private readonly Span<char> _word;
    private int _length;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
    }

    /// <summary>Stems a word of lower-case ASCII letters in place.</summary>
    /// <returns>Length of the stem, never more than that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        var stemmer = new PorterStemmer(word);
        if (word.Length > 2)
            stemmer.Stem();
        return stemmer._length;
    }

    private readonly ReadOnlySpan<char> Current => _word[.._length];

    private void Stem()
    {
        RemovePlural();
        RemovePastAndGerund();
        if (EndsWith("y", out var stem) && HasVowel(stem))
            _word[stem] = 'i';
        if (_length > 1)
            ReplaceFirst(DoubleSuffixes);
        ReplaceFirst(SimpleSuffixes);
        if (_length > 1)
            RemoveLastSuffix();
        RemoveFinalE();
    }

    private void RemovePlural()
    {
        if (EndsWith("sses", out _) || EndsWith("ies", out _))
            _length -= 2;
        else if (Current[^1] == 's' && Current[^2] != 's')
            _length--;
    }

    private void RemovePastAndGerund()
    {
        if (EndsWith("eed", out var stem))
        {
            if (Measure(stem) > 0)
                _length--;
        }
        else if ((EndsWith("ed", out stem) || EndsWith("ing", out stem)) && HasVowel(stem))
        {
            _length = stem;
            RestoreEnding();
        }
    }

    private void RestoreEnding()
    {
        if (EndsWith("at", out _) || EndsWith("bl", out _) || EndsWith("iz", out _))
            Append("e");
        else if (EndsWithDoubleConsonant() && Current[^1] is not ('l' or 's' or 'z'))
            _length--;
        else if (!EndsWithDoubleConsonant() && Measure(_length) == 1 && EndsWithShortSyllable(_length))
            Append("e");
    }

    private void ReplaceFirst((string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (!EndsWith(suffix, out var stem))
                continue;
            if (Measure(stem) > 0)
            {
                _length = stem;
                Append(replacement);
            }

            return;
        }
    }

    private void RemoveLastSuffix()
    {
        foreach (var suffix in LastSuffixes)
        {
            if (!EndsWith(suffix, out var stem) || (suffix == "ion" && (stem == 0 || _word[stem - 1] is not ('s' or 't'))))
                continue;
            if (Measure(stem) > 1)
                _length = stem;
            return;
        }
    }

    private void RemoveFinalE()
    {
        var measure = Measure(_length);
        if (Current[^1] == 'e' && (measure > 1 || (measure == 1 && !EndsWithShortSyllable(_length - 1))))
            _length--;
        if (Current[^1] == 'l' && EndsWithDoubleConsonant() && measure > 1)
            _length--;
    }

    private readonly bool EndsWith(string suffix, out int stem)
    {
        stem = _length - suffix.Length;
        return Current.EndsWith(suffix);
    }

    private void Append(string ending)
    {
        ending.CopyTo(_word[_length..]);
        _length += ending.Length;
    }

    private readonly bool IsConsonant(int index) => _word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !IsConsonant(index - 1),
        _ => true,
    };

    /// <summary>How many times a vowel is followed by a consonant among the first letters.</summary>
    private readonly int Measure(int length)
    {
        var measure = 0;
        for (var i = 1; i < length; i++)
        {
            if (IsConsonant(i) && !IsConsonant(i - 1))
                measure++;
        }

        return measure;
    }

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(i))
                return true;
        }

        return false;
    }

    private readonly bool EndsWithDoubleConsonant() => _length > 1 && Current[^1] == Current[^2] && IsConsonant(_length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x, y at the end of the first letters.</summary>
    private readonly bool EndsWithShortSyllable(int length)
        => length > 2 && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && _word[length - 1] is not ('w' or 'x' or 'y');
}
