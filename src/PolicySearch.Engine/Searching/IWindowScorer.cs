namespace PolicySearch.Engine.Searching;

/// <summary>Compares a query with windows of one layer, their numbers rising, and hands on the documents.</summary>
internal interface IWindowScorer
{
    /// <summary>Takes in windows that stand side by side.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">At most <see cref="VectorScan.SweepWindows"/>.</param>
    void Sweep(int first, int count);

    /// <summary>Takes in one window.</summary>
    void Pick(int window);

    /// <summary>Ends the work.</summary>
    void Flush();
}
