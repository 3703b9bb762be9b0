namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one clause; a second one raises the score where it matches.</summary>
internal sealed class RequiredOptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int Doc => required.Doc;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override float Score()
    {
        var score = required.Score();
        return optional.Advance(Doc) == Doc ? score + optional.Score() : score;
    }
}
