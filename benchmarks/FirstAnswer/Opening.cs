namespace PolicySearch.FirstAnswer;

/// <summary>A link that was opened; all in milliseconds from the start of the navigation.</summary>
/// <param name="Document">The document is there.</param>
/// <param name="Scripts">The last script is there.</param>
/// <param name="Asked">The page asked for the answer.</param>
/// <param name="Answered">The answer is there.</param>
/// <param name="Shown">The first hit is on the screen.</param>
internal sealed record Opening(double Document, double Scripts, double Asked, double Answered, double Shown);
