using PolicySearch.Evaluation;

namespace PolicySearch.Cli.Output;

/// <summary>What <c>eval … --json</c> prints.</summary>
/// <param name="Precision">Share of what was found that is right.</param>
/// <param name="Recall">Share of what was expected that was found.</param>
/// <param name="Lines">The report for people, line by line.</param>
internal sealed record EvalOutput(double Precision, double Recall, IReadOnlyList<string> Lines)
{
    public static EvalOutput OfDepartments(string file)
    {
        var report = DepartmentEvaluation.Run(file);
        using var writer = new StringWriter { NewLine = "\n" };
        report.Write(writer);
        return new EvalOutput(report.Overall.Precision, report.Overall.Recall, writer.ToString().TrimEnd('\n').Split('\n'));
    }

    public static EvalOutput OfMetadata(string file)
    {
        var report = MetadataEvaluation.Run(file);
        return new EvalOutput(report.Precision, report.Recall, [.. report.Lines()]);
    }
}
