using PolicySearch.Embeddings.Kernels;

namespace PolicySearch.Embeddings.Tests.Kernels;

public sealed class FloatLanesTests
{
    public static TheoryData<IFloatKernelJudge> Widths() =>
    [
        .. new IFloatKernelJudge[] { new FloatKernelJudge<FloatLanes128>(), new FloatKernelJudge<FloatLanes256>(), new FloatKernelJudge<FloatLanes512>() }
            .Where(judge => judge.IsSupported),
    ];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Exp_WholeRange_RelativeErrorBelow3E7(IFloatKernelJudge judge) => Assert.True(judge.WorstRelativeErrorOfExp() < 3e-7, $"{judge.WorstRelativeErrorOfExp()}");

    [Theory]
    [MemberData(nameof(Widths))]
    public void Erf_WholeRange_ErrorBelow5E7(IFloatKernelJudge judge) => Assert.True(judge.WorstErrorOfErf() < 5e-7, $"{judge.WorstErrorOfErf()}");

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gelu_WholeRange_ExactFormNotTanh(IFloatKernelJudge judge) => Assert.True(judge.WorstErrorOfGelu() < 1e-6, $"{judge.WorstErrorOfGelu()}");

    [Theory]
    [MemberData(nameof(Widths))]
    public void Quantize_RandomRows_RoundsLikeTheDefinition(IFloatKernelJudge judge) => judge.JudgeQuantize(Seed());

    [Theory]
    [MemberData(nameof(Widths))]
    public void Normalize_RandomRows_LikeTheDefinition(IFloatKernelJudge judge) => judge.JudgeNormalize(Seed());

    [Theory]
    [MemberData(nameof(Widths))]
    public void Dequantize_RandomRows_LikeTheDefinition(IFloatKernelJudge judge) => judge.JudgeDequantize(Seed());

    [Theory]
    [MemberData(nameof(Widths))]
    public void Exponentials_EveryLength_SoftmaxOfTheFirstCount(IFloatKernelJudge judge) => judge.JudgeSoftmax(Seed());

    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_EveryNumberOfRows_PlainProduct(IFloatKernelJudge judge) => judge.JudgeProduct(Seed());

    private static int Seed() => Environment.TickCount;
}
