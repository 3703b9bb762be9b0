using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Postings;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one term.</summary>
internal sealed class TermScorer(PostingsReader postings, NormColumn norms, Bm25 bm25, float weight) : Scorer
{
    public override int Doc => postings.Doc;

    public override long Cost => postings.DocFreq;

    public override int Next() => postings.Next();

    public override int Advance(int target) => postings.Advance(target);

    public override float Score() => bm25.Score(weight, postings.Freq, norms.Of(postings.Doc));

    public override void AddTo(ScoreWindow window, int clause, int end)
    {
        var allNorms = norms.All;
        var inverseNorms = bm25.InverseNorms;
        while (postings.Doc < end)
        {
            var docs = postings.BlockDocs;
            var freqs = postings.BlockFreqs;
            var i = 0;
            for (; i < docs.Length && docs[i] < end; i++)
                window.Add(docs[i], Bm25.Score(weight, (int)freqs[i] + 1, inverseNorms[allNorms[docs[i]]]), clause);
            postings.Skip(i);
        }
    }
}
