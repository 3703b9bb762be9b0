namespace PolicySearch.Engine.Scoring;

/// <summary>Bounds of the scores of one term, as numbers of steps.</summary>
/// <param name="Steps">For each range (the array may be longer); 0 where it does not have the term.</param>
/// <param name="Step">What a step is worth.</param>
/// <param name="Error">Added to each.</param>
internal readonly record struct TermSteps(byte[] Steps, float Step, float Error)
{
    public float this[int range] => Steps[range] == 0 ? RangeBounds.NoMatch : (Steps[range] * Step) + Error;
}
