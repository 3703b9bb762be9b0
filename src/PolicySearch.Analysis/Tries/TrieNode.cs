namespace PolicySearch.Analysis.Tries;

/// <summary>One slot of a <see cref="DoubleArrayTrie"/>.</summary>
/// <param name="Base">Where the children lie, less their codes.</param>
/// <param name="Parent">The slot of the parent; -1 if the slot is free or the root.</param>
/// <param name="Value">Value of the word that ends here; 0 if none does.</param>
internal readonly record struct TrieNode(int Base, int Parent, int Value);
