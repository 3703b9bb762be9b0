namespace PolicySearch.Search.Citing;

/// <summary>A form under which a document's title is looked up.</summary>
/// <param name="Key">Its letters and digits, folded.</param>
/// <param name="Match">What it stands for.</param>
internal readonly record struct TitleForm(string Key, TitleMatch Match);
