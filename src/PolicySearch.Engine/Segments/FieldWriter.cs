using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Segments;

/// <summary>Writes terms and postings of one field; terms come in rising order of their bytes, documents rising in each.</summary>
internal sealed class FieldWriter(
    string field,
    int docCount,
    TermFieldWriter terms,
    PostingsWriter postings,
    OrdinalCollector? ordinals,
    Action<TermFieldEntry, OrdinalCollector?> complete)
{
    private readonly ulong[] _docs = new ulong[BitSets.WordCount(docCount)];
    private bool _termHasDocs;
    private int _termCount;
    private long _sumTotalFreq;
    private long _sumDocFreq;

    public void StartTerm()
    {
        postings.StartTerm();
        _termHasDocs = false;
    }

    public void AddDoc(int doc, int freq)
    {
        postings.AddDoc(doc, freq);
        ordinals?.Add(doc, _termCount);
        BitSets.Add(_docs, doc);
        _termHasDocs = true;
    }

    public void AddPosition(int position) => postings.AddPosition(position);

    /// <summary>Ends the term; one without documents is left out.</summary>
    public void EndTerm(ReadOnlySpan<byte> term)
    {
        if (!_termHasDocs)
            return;
        var info = postings.CompleteTerm(_termCount++);
        terms.Add(term, info);
        _sumTotalFreq += info.TotalFreq;
        _sumDocFreq += info.DocFreq;
    }

    public void Complete() =>
        complete(terms.Complete(field, BitSets.Count(_docs), _sumTotalFreq, _sumDocFreq), ordinals);
}
