namespace VersusLucene;

/// <summary>A list of texts and of questions to them.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Count">Number of texts.</param>
/// <param name="Texts">The texts, made as they are read.</param>
/// <param name="Questions">The questions.</param>
internal sealed record TestCorpus(string Name, int Count, IEnumerable<string> Texts, IReadOnlyList<string> Questions)
{
    private const int Copies = 7;
    private const int ShuffleSeed = 20251;
    private const int RandomTexts = 20_000;
    private const int RandomQuestions = 500;

    /// <summary>The corpora of the command line: one, seven, shuffled, random.</summary>
    public static TestCorpus Make(string name, IReadOnlyList<Article> articles, IReadOnlyList<string> questions, int seed) => name switch
    {
        "one" => new(name, articles.Count, articles.Select(article => article.ToString()), questions),
        "seven" => new(name, articles.Count * Copies, Repeat(copy => articles), questions),
        "shuffled" => new(name, articles.Count * Copies, Repeat(copy => Shuffle(articles, new Random(ShuffleSeed + copy))), questions),
        "random" => Random(articles, seed),
        _ => throw new ArgumentException($"There is no corpus {name}: one, seven, shuffled, random."),
    };

    private static IEnumerable<string> Repeat(Func<int, IEnumerable<Article>> copy) =>
        Enumerable.Range(0, Copies).SelectMany(copy).Select(article => article.ToString());

    /// <summary>Shuffles the sentences of each law among its articles; each article keeps its number of sentences.</summary>
    private static Article[] Shuffle(IReadOnlyList<Article> articles, Random random)
    {
        var shuffled = new Article[articles.Count];
        foreach (var law in articles.Index().GroupBy(article => article.Item.Law))
        {
            var sentences = law.Select(article => Sentences(article.Item.Text)).ToList();
            var all = sentences.SelectMany(sentence => sentence).ToArray();
            random.Shuffle(all);
            var next = 0;
            foreach (var ((index, article), own) in law.Zip(sentences))
                shuffled[index] = article with { Text = string.Concat(all[next..(next += own.Count)]) };
        }

        return shuffled;
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny("。；\n");
            var next = end < 0 ? text.Length : start + end + 1;
            sentences.Add(text[start..next]);
            start = next;
        }

        return sentences;
    }

    /// <summary>Random texts; the questions are stretches of them.</summary>
    private static TestCorpus Random(IReadOnlyList<Article> articles, int seed)
    {
        var texts = new TextGenerator(seed, [.. articles.Select(article => article.ToString())]).Take(RandomTexts).Select(WithoutLoneSurrogates).ToList();
        var random = new Random(seed);
        var questions = Enumerable.Range(0, RandomQuestions).Select(_ => Stretch(texts[random.Next(texts.Count)], random)).Where(question => question.Length > 0).ToList();
        return new TestCorpus("random", texts.Count, texts, questions);
    }

    private static string Stretch(string text, Random random)
    {
        var start = random.Next(text.Length);
        return WithoutLoneSurrogates(text.Substring(start, Math.Min(text.Length - start, random.Next(4, 60))));
    }

    /// <summary>UTF-8 has none.</summary>
    private static string WithoutLoneSurrogates(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
