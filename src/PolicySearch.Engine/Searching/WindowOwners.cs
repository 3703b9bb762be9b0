using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>Finds the documents of rising windows of a layer.</summary>
internal ref struct WindowOwners(VectorLayer layer)
{
    private readonly ReadOnlySpan<int> _starts = layer.Starts;
    private int _index;

    /// <summary>Where the document of a window stands in the layer.</summary>
    /// <param name="window">Not before that of the last call.</param>
    public int IndexOf(int window)
    {
        // Where each document between has one window, it is as far on as the window.
        var guess = _index + (window - _starts[_index]);
        return _index = guess < _starts.Length - 1 && _starts[guess] == window && _starts[guess + 1] > window ? guess : Search(window);
    }

    /// <summary>The last document that begins at the window or before, by doubling steps, then halving.</summary>
    private readonly int Search(int window)
    {
        var (low, step) = (_index, 1);
        while (low + step < _starts.Length && _starts[low + step] <= window)
            (low, step) = (low + step, step * 2);
        for (; step > 0; step >>= 1)
        {
            if (low + step < _starts.Length && _starts[low + step] <= window)
                low += step;
        }

        return low;
    }
}
