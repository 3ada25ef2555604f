using System.Globalization;

namespace Benchmarks.Sizes;

/// <summary>The results of sizes as a Markdown table.</summary>
internal static class SizeTable
{
    public const string Head = """
        | rows of each | step | wall s | CPU s | peak MiB | wall × | CPU × | peak × |
        |---|---|---|---|---|---|---|---|
        """;

    /// <summary>A line a step, and one for all of them.</summary>
    /// <param name="rows">Comments, and as many viewings.</param>
    /// <param name="steps">What they took.</param>
    /// <param name="before">The same steps of the size before; empty where there is none.</param>
    public static IEnumerable<string> Lines(long rows, IReadOnlyList<StepCost> steps, IReadOnlyList<StepCost> before) =>
        new[] { steps, [All(steps)] }.SelectMany(part => part).Select(step => Line(rows, step, before.Count == 0 ? null : before.FirstOrDefault(other => other.Name == step.Name) ?? All(before)));

    private static StepCost All(IReadOnlyList<StepCost> steps) =>
        new("all", steps.Sum(step => step.Wall), steps.Sum(step => step.Processor), steps.Max(step => step.PeakMegabytes));

    private static string Line(long rows, StepCost step, StepCost? before) => string.Create(CultureInfo.InvariantCulture,
        $"| {rows} | {step.Name} | {step.Wall:0.00} | {step.Processor:0.00} | {step.PeakMegabytes:0} | {Growth(step.Wall, before?.Wall)} | {Growth(step.Processor, before?.Processor)} | {Growth(step.PeakMegabytes, before?.PeakMegabytes)} |");

    private static string Growth(double now, double? before) => before is > 0 ? (now / before.Value).ToString("0.0", CultureInfo.InvariantCulture) : "";
}
