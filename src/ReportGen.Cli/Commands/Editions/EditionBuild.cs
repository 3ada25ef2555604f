using System.Collections.Immutable;
using ReportGen.Cli.Output;
using ReportGen.Cli.Output.Editions;
using ReportGen.Diagnostics;
using ReportGen.Editions;

namespace ReportGen.Cli.Commands.Editions;

/// <summary>Makes the editions of a build and sums them up.</summary>
internal sealed class EditionBuild(CliEnvironment environment, BuildSettings settings, EditionOptions options)
{
    public int Run(BuildRequest build, CancellationToken cancellation)
    {
        var printer = new FaultPrinter(environment);
        var list = options.IsList ? EditionList.Read(options.ListFile) : new EditionList([], []);
        if (!printer.Print(list.Faults))
            return ExitCode.InputFault;
        var request = new EditionRequest(build) { Segment = options.Kind, Members = options.Members, Top = settings.Top, Rows = list.Rows };
        var pipeline = new EditionPipeline(Requests.Pipeline(environment));
        var places = new Places(environment, settings, options);
        ImmutableArray<string> steps = [PipelineStep.Load, PipelineStep.Typeset];
        var result = StageProgress.Run(environment, steps, observer => pipeline.Build(request, places, observer, cancellation));
        printer.Print([.. result.Faults, .. result.Outcomes.Where(o => o.Succeeded).SelectMany(o => o.Faults).Distinct()]);
        new EditionSummary(environment).Print(result.Outcomes);
        return result.Succeeded ? ExitCode.Done : ExitCode.InputFault;
    }

    private sealed class Places(CliEnvironment environment, BuildSettings settings, EditionOptions options) : IEditionPlaces
    {
        /// <summary>Different keys may be one name in a file system: signs that it does not take are left out, and some do not tell capitals.</summary>
        public Fault? Prepare(ImmutableArray<Edition> editions) => editions.GroupBy(edition => EditionPattern.Of(options.Pattern, edition), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same
            ? new Fault("edition-same-name", Severity.Error).With("found", same.Key).With("first", Label(same.First())).With("second", Label(same.ElementAt(1))) : null;

        private static string Label(Edition edition) => string.Join(" ", new[] { edition.Segment?.Key, edition.Row?.Name }.OfType<string>());

        public IPaperSink Open(Edition edition) => new PaperFiles(environment, EditionPattern.Of(options.Pattern, edition))
        {
            Preview = settings.Preview is null ? null : EditionPattern.Of(settings.Preview, edition),
        };
    }
}
