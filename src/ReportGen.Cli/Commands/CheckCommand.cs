using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class CheckSettings : DataSettings
{
    [CommandOption("--format <FORMAT>")]
    [Words("help.rules-format")]
    public string Format { get; init; } = "text";

    [CommandOption("--engine <ADDRESS>")]
    [Words("help.engine")]
    public string? Engine { get; init; }

    /// <summary>What is wrong with the format; null where nothing is.</summary>
    public Fault? WrongFormat => Format is "text" or "json" ? null : new Fault("rules-bad-format", Severity.Error).With("found", Format);
}

/// <summary>Shows what a quarter's folder holds.</summary>
internal sealed class CheckCommand(CliEnvironment environment) : Command<CheckSettings>
{
    public override int Execute(CommandContext context, CheckSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var engine = Requests.Engine(environment, settings.Engine, out var wrong);
        if ((settings.WrongFormat ?? wrong) is { } usage)
        {
            printer.Print([usage]);
            return ExitCode.WrongUsage;
        }

        var folders = DataFolders.Find(environment, settings);
        if (folders.Fault is { } missing)
        {
            printer.Print([missing]);
            return ExitCode.InputFault;
        }

        var pipeline = new ReportPipeline(Requests.Pipeline(environment));
        var request = Requests.Data(environment, settings, folders, rejects: null) with { Engine = engine };
        var report = StageProgress.Run(environment, [PipelineStep.Load], observer => pipeline.Check(request, observer, cancellationToken));
        if (settings.Format == "json")
        {
            environment.Out.Profile.Out.Writer.Write(CheckJson.Write(report, environment.Messages));
            return report.Faults.Any(fault => fault.Severity == Severity.Error) ? ExitCode.InputFault : ExitCode.Done;
        }

        new CheckReport(environment).Print(report);
        if (report.Faults.IsEmpty)
            environment.Out.WriteLine(environment.Messages.Text("check-no-faults"));
        return printer.Print(report.Faults) ? ExitCode.Done : ExitCode.InputFault;
    }
}
