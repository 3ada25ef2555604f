using System.Runtime.CompilerServices;
using ReportGen.Charts;
using ReportGen.Stored;
using ReportGen.Templates;
using ReportGen.Templates.Checking;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>
/// Makes one section of a paper on made-up results beside the composing of the first paper, and throws it away. Two thirds of what a short run's paper takes is code that runs for the first
/// time; while the paper's words are put together, a second thread has charts, pages and the file behind it already. Nothing depends on it: whatever goes wrong in it is left to
/// the paper to say. Dispose it before the fonts.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly Task _made;

    private Rehearsal(Task made) => _made = made;

    /// <summary>Begins, where a thread would have nothing to do (several languages are made side by side anyhow) and code is made ready while it runs.</summary>
    public static Rehearsal Begin(BuildRequest request, TemplateKit kit, PipelineEnvironment environment, CancellationToken cancellation) =>
        new(environment.Threads > 1 && kit.Languages.Length == 1 && RuntimeFeature.IsDynamicCodeCompiled ? Task.Run(() => Make(request, kit, environment.Version, cancellation), cancellation) : Task.CompletedTask);

    /// <summary>Waits for its end.</summary>
    public void Dispose() => _made.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();

    private static void Make(BuildRequest request, TemplateKit kit, string version, CancellationToken cancellation)
    {
        var quarter = new StoredQuarter(Specimen.Facts(previous: false), null, Specimen.Report, Specimen.Full(previous: false));
        var (tag, lines) = (kit.Languages[0], new LineComposer(kit.Fonts!.Library));
        var input = new PaperInput(request with { Paper = new PaperOptions() }, kit with { Template = kit.Template.FirstCharts(tag) }, quarter, quarter.Results);
        var composed = TemplateComposer.Compose(input.Request(tag, new ChartMaker(), lines));
        if (composed.Document is not null)
            new PaperSetter(input, version).Write(new ComposedPaper(tag, composed, lines, null), Stream.Null, cancellation);
    }
}
