using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Buffering;

/// <summary>Terms and postings of one text or keyword field in memory.</summary>
/// <param name="detail">What its postings hold.</param>
internal sealed class BufferedField(PostingsDetail detail) : IBuffered
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly TermTable _terms = new();
    private readonly ByteStreams _streams = new();
    private readonly List<Postings[]> _pages = []; // by the terms' numbers

    private bool HasFreqs => detail != PostingsDetail.Documents;

    private bool HasPositions => detail == PostingsDetail.Positions;

    public long Bytes => _terms.Bytes + _streams.Bytes + (_pages.Count * PageSize * 48L);

    /// <summary>Adds one occurrence; documents never fall, positions never fall within one.</summary>
    public void AddOccurrence(ReadOnlySpan<byte> term, int doc, int position)
    {
        ref var postings = ref StartOccurrence(term, doc, out var isNewDoc);
        if (!isNewDoc)
            postings.Freq++;
        if (!HasPositions)
            return;
        _streams.WriteVarint(ref postings.Positions, (uint)(position - (isNewDoc ? 0 : postings.LastPosition)));
        postings.LastPosition = position;
    }

    /// <summary>Adds a keyword; a second time for the same document changes nothing.</summary>
    public void AddKeyword(ReadOnlySpan<byte> term, int doc) => StartOccurrence(term, doc, out _);

    /// <summary>Documents that have a term, rising.</summary>
    public List<int> Docs(ReadOnlySpan<byte> term)
    {
        var number = _terms.Find(term);
        if (number < 0)
            return [];
        ref readonly var postings = ref PostingsOf(number);
        var docs = new List<int>();
        var reader = _streams.Read(postings.Docs);
        for (var doc = -1; !reader.AtEnd;)
        {
            docs.Add(doc += (int)reader.ReadVarint());
            if (HasFreqs)
                reader.ReadVarint();
        }

        docs.Add(postings.LastDoc);
        return docs;
    }

    public void WriteTo(FieldWriter writer)
    {
        foreach (var number in _terms.Sorted())
        {
            writer.StartTerm();
            WriteTerm(writer, PostingsOf(number));
            writer.EndTerm(_terms.Term(number));
        }

        writer.Complete();
    }

    private void WriteTerm(FieldWriter writer, in Postings postings)
    {
        var positions = HasPositions ? _streams.Read(postings.Positions) : default;
        var docs = _streams.Read(postings.Docs);
        for (var doc = -1; !docs.AtEnd;)
        {
            doc += (int)docs.ReadVarint();
            WriteDoc(writer, doc, HasFreqs ? (int)docs.ReadVarint() : 1, ref positions);
        }

        WriteDoc(writer, postings.LastDoc, postings.Freq, ref positions);
    }

    private void WriteDoc(FieldWriter writer, int doc, int freq, ref ByteStreams.ByteStreamReader positions)
    {
        writer.AddDoc(doc, freq);
        var position = 0;
        for (var left = HasPositions ? freq : 0; left > 0; left--)
            writer.AddPosition(position += (int)positions.ReadVarint());
    }

    private ref Postings StartOccurrence(ReadOnlySpan<byte> term, int doc, out bool isNewDoc)
    {
        var number = _terms.Add(term);
        if (number == _pages.Count * PageSize)
            _pages.Add(new Postings[PageSize]);
        ref var postings = ref PostingsOf(number);
        isNewDoc = true;
        if (postings.Freq == 0)
        {
            postings.Docs = _streams.Start();
            postings.Positions = HasPositions ? _streams.Start() : default;
            postings.LastWritten = -1;
        }
        else if (postings.LastDoc == doc)
        {
            isNewDoc = false;
            return ref postings;
        }
        else
        {
            WriteLastDoc(ref postings);
        }

        postings.LastDoc = doc;
        postings.Freq = 1;
        return ref postings;
    }

    private ref Postings PostingsOf(int number) => ref _pages[number >> PageBits][number & (PageSize - 1)];

    /// <summary>A document is written when the next one comes: only then its frequency is known.</summary>
    private void WriteLastDoc(ref Postings postings)
    {
        _streams.WriteVarint(ref postings.Docs, (uint)(postings.LastDoc - postings.LastWritten));
        if (HasFreqs)
            _streams.WriteVarint(ref postings.Docs, (uint)postings.Freq);
        postings.LastWritten = postings.LastDoc;
    }

    private struct Postings
    {
        public int LastDoc;
        public int LastWritten;
        public int LastPosition;
        public int Freq;
        public ByteStream Docs;
        public ByteStream Positions;
    }
}
