using System.Collections.Immutable;
using ReportGen.Cli.Commands.Papers;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Cli.Output.Watching;
using ReportGen.Diagnostics;
using ReportGen.Watching;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Watching;

internal sealed class WatchSettings : TemplateOptions
{
    [CommandOption("--open")]
    [Words("help.watch-open")]
    public bool Open { get; init; }
}

/// <summary>Makes the paper again on every save of the template; the data are measured once.</summary>
internal sealed class WatchCommand(CliEnvironment environment) : Command<WatchSettings>
{
    public override int Execute(CommandContext context, WatchSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if (TemplateParameters.WrongUse(settings.Set) is { } wrong)
        {
            printer.Print([wrong]);
            return ExitCode.WrongUsage;
        }

        var folders = DataFolders.Find(environment, settings);
        var template = TemplateFolders.Find(environment, settings.Template);
        if (!printer.Print([.. ImmutableArray.Create(folders.Fault, template.Fault).OfType<Fault>()]))
            return ExitCode.InputFault;
        var data = Requests.Data(environment, settings, folders, rejects: null);
        ImmutableArray<string> steps = [PipelineStep.Load, PipelineStep.Measure];
        var start = StageProgress.Run(environment, steps, observer => WatchSession.Start(data, Requests.Pipeline(environment), observer, cancellationToken));
        printer.Print(start.Faults);
        if (start.Session is not { } session)
            return ExitCode.InputFault;
        using (session)
            return Watch(new WatchLoop(environment, session, () => Papers(settings, data, template.Folder)), settings, template.Folder, cancellationToken);
    }

    private int Watch(WatchLoop loop, WatchSettings settings, string template, CancellationToken cancellation)
    {
        using var server = settings.Open ? PreviewServer.Start(loop.Preview) : null;
        if (server is not null)
            environment.Out.WriteLine(environment.Messages.Text("watch-open", new Dictionary<string, string>(StringComparer.Ordinal) { ["address"] = server.Address }));
        else if (settings.Open)
            new FaultPrinter(environment).Print([new Fault("watch-no-port", Severity.Warning)]);
        using var changes = new TemplateChanges(template, Beside(settings, template));
        loop.Run(changes, cancellation);
        environment.Out.WriteLine(environment.Messages.Text("watch-ended"));
        return ExitCode.Done;
    }

    /// <summary>Files outside the template that decide on the paper.</summary>
    private IEnumerable<string> Beside(WatchSettings settings, string template)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(template))!;
        IEnumerable<string?> files =
        [
            Path.Combine(beside, "brand.yaml"), Path.Combine(beside, "_brand.yml"), settings.Params is null ? null : Path.Combine(environment.WorkingFolder, settings.Params),
            settings.Brand is null ? null : Path.Combine(environment.WorkingFolder, settings.Brand),
        ];
        return files.OfType<string>();
    }

    private WatchedPapers Papers(WatchSettings settings, DataRequest data, string template)
    {
        var parameters = TemplateParameters.Read(environment, settings.Set, settings.Params);
        var request = new BuildRequest(data, template, settings.Language is null ? [] : [settings.Language], parameters.Values)
        {
            Created = environment.SourceDate,
            Brand = settings.Brand is null ? null : Path.Combine(environment.WorkingFolder, settings.Brand),
        };
        return new WatchedPapers(request, new PaperFiles(environment, settings.Out), parameters.Faults);
    }
}

/// <summary>What is to be made at a moment.</summary>
/// <param name="Request">The papers.</param>
/// <param name="Files">Where they go.</param>
/// <param name="Faults">What is wrong with the parameters.</param>
internal sealed record WatchedPapers(BuildRequest Request, PaperFiles Files, ImmutableArray<Fault> Faults);
