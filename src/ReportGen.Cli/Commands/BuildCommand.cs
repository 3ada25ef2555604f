using System.Collections.Immutable;
using ReportGen.Cli.Commands.Editions;
using ReportGen.Cli.Commands.Papers;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class BuildSettings : PaperSettings
{
    [CommandOption("--segment <KIND>")]
    [Words("help.segment")]
    public string? Segment { get; init; }

    [CommandOption("--members <LIST>")]
    [Words("help.members")]
    public string Members { get; init; } = "";

    [CommandOption("--top <N>")]
    [Words("help.top")]
    public int? Top { get; init; }
}

/// <summary>Makes the paper.</summary>
internal sealed class BuildCommand(CliEnvironment environment) : Command<BuildSettings>
{
    public override int Execute(CommandContext context, BuildSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var reader = new PaperOptionReader(environment);
        var options = reader.Read(settings);
        var engine = Requests.Engine(environment, settings.Engine, out var badEngine);
        var wrong = reader.Faults.Concat(new[] { Usage(settings), badEngine }.OfType<Fault>()).ToImmutableArray();
        if (!printer.Print(wrong))
            return ExitCode.WrongUsage;

        var folders = DataFolders.Find(environment, settings);
        var template = TemplateFolders.Find(environment, settings.Template);
        var missing = ImmutableArray.Create(folders.Fault, template.Fault).OfType<Fault>().ToImmutableArray();
        if (!printer.Print(missing))
            return ExitCode.InputFault;

        var editions = new EditionOptions(environment, settings, template.Folder);
        if (!printer.Print(editions.WrongUse))
            return ExitCode.WrongUsage;
        var parameters = TemplateParameters.Read(environment, settings.Set, editions.IsList ? null : settings.Params);
        if (!printer.Print(parameters.Faults))
            return ExitCode.InputFault;

        using var papers = new PaperFiles(environment, settings.Out) { Preview = settings.Preview };
        var data = Requests.Data(environment, settings, folders, papers.RejectsFile) with { Engine = engine };
        var request = new BuildRequest(data, template.Folder, settings.Language is null ? [] : [settings.Language], parameters.Values)
        {
            Created = environment.SourceDate,
            Brand = settings.Brand is null ? null : Path.Combine(environment.WorkingFolder, settings.Brand),
            Paper = options,
        };
        if (editions.Asked)
            return new EditionBuild(environment, settings, editions).Run(request, cancellationToken);
        var pipeline = new ReportPipeline(Requests.Pipeline(environment));
        var result = StageProgress.Run(environment, PipelineStep.All, observer => pipeline.Build(request, papers, observer, cancellationToken));
        printer.Print(result.Faults);
        papers.Announce();
        return result.Succeeded ? ExitCode.Done : ExitCode.InputFault;
    }

    private static Fault? Usage(BuildSettings settings) => TemplateParameters.WrongUse(settings.Set);
}
