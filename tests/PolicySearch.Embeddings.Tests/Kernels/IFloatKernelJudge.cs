namespace PolicySearch.Embeddings.Tests.Kernels;

/// <summary>Judges the float kernels of one width of vector by plain formulas.</summary>
public interface IFloatKernelJudge
{
    bool IsSupported { get; }

    double WorstRelativeErrorOfExp();

    double WorstErrorOfErf();

    double WorstErrorOfGelu();

    void JudgeQuantize(int seed);

    void JudgeNormalize(int seed);

    void JudgeDequantize(int seed);

    void JudgeSoftmax(int seed);

    void JudgeProduct(int seed);
}
