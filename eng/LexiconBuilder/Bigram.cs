namespace LexiconBuilder;

/// <summary>Two words that follow each other, as indexes into the vocabulary, and how often they do.</summary>
internal readonly record struct Bigram(int First, int Second, int Frequency);
