using PolicySearch.Embeddings.Weights;

namespace EncoderVersusOnnx;

/// <summary>How many int8 products the project's encoder makes.</summary>
internal static class Products
{
    private const double Square = (double)EncoderShape.Width * EncoderShape.Width;
    private const double FeedForward = 2.0 * EncoderShape.Width * EncoderShape.Inner;

    /// <summary>In the last layer all tokens have key and value, the first token of a text alone the rest.</summary>
    public static double OfTexts(int[][] texts) => texts.Sum(text =>
        (text.Length * (((EncoderShape.Layers - 1) * ((4 * Square) + FeedForward)) + (2 * Square))) + (2 * Square) + FeedForward);
}
