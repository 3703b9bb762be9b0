using System.Text;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Scoring;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace VersusLucene;

/// <summary>
/// How many ranges of documents exact bounds leave, for several sizes of ranges, when the threshold is the score of the tenth
/// hit from the start: what the size of the ranges was chosen by.
/// </summary>
internal sealed class RangeSurvey : IDisposable
{
    private static readonly int[] Shifts = [4, 5, 6, 7, 8, 9];

    private readonly MappedDirectory _directory;
    private readonly Segment _segment;
    private readonly Bm25 _bm25;
    private readonly long[] _left = new long[Shifts.Length];
    private long _queries;
    private long _postings;

    public RangeSurvey(string folder)
    {
        _directory = new MappedDirectory(folder);
        _segment = Segment.Open(new FileTable(_directory), Manifest.Read(_directory).Segments.Single());
        _bm25 = new Bm25(_segment.Terms("all")!.DocCount, _segment.Terms("all")!.SumTotalFreq);
    }

    /// <param name="terms">The tokens of a question.</param>
    /// <param name="threshold">Score of its tenth hit.</param>
    public void Add(IEnumerable<string> terms, float threshold)
    {
        var sums = Array.ConvertAll(Shifts, shift => new float[(_segment.DocCount >> shift) + 1]);
        foreach (var term in terms)
            AddTerm(term, sums);
        _queries++;
        for (var i = 0; i < Shifts.Length; i++)
            _left[i] += sums[i].Count(sum => sum >= threshold);
    }

    public IEnumerable<string> Lines() =>
    [
        $"postings a question: {_postings / _queries}",
        .. Shifts.Select((shift, i) => $"ranges of {1 << shift}: {_left[i] / _queries} of {_segment.DocCount >> shift} left, {(_left[i] << shift) / _queries} documents"),
    ];

    public void Dispose()
    {
        _segment.Release();
        _directory.Dispose();
    }

    private void AddTerm(string term, float[][] sums)
    {
        var terms = _segment.Terms("all")!;
        if (!terms.TryFind(Encoding.UTF8.GetBytes(term), out var info))
            return;
        _postings += info.DocFreq;
        var weight = Bm25.Idf(info.DocFreq, terms.DocCount);
        var norms = _segment.Norms("all")!;
        var maxima = Array.ConvertAll(sums, sum => new float[sum.Length]);
        var postings = _segment.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
        {
            var score = _bm25.Score(weight, postings.Freq, norms.Of(postings.Doc));
            for (var i = 0; i < Shifts.Length; i++)
                maxima[i][postings.Doc >> Shifts[i]] = Math.Max(maxima[i][postings.Doc >> Shifts[i]], score);
        }

        for (var i = 0; i < Shifts.Length; i++)
            RangeBounds.AddAll(sums[i], maxima[i]);
    }
}
