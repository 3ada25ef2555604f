using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using ReportGen.Files;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class IndicatorsSettings : MeasureOptions
{
    [CommandOption("--format <FORMAT>")]
    [Words("help.format")]
    public string Format { get; init; } = "json";

    [CommandOption("--out <FILE>")]
    [Words("help.out-file")]
    public string? Out { get; init; }
}

/// <summary>Prints the numbers alone.</summary>
internal sealed class IndicatorsCommand(CliEnvironment environment) : Command<IndicatorsSettings>
{
    public override int Execute(CommandContext context, IndicatorsSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var engine = Requests.Engine(environment, settings.Engine, out var wrong);
        if (settings.Format is not ("json" or "csv"))
            wrong = new Fault("cli-bad-format", Severity.Error).With("found", settings.Format);
        if (wrong is not null)
        {
            printer.Print([wrong]);
            return ExitCode.WrongUsage;
        }

        var folders = DataFolders.Find(environment, settings);
        if (folders.Fault is { } missing)
        {
            printer.Print([missing]);
            return ExitCode.InputFault;
        }

        var request = Requests.Data(environment, settings, folders, RejectsBeside(settings.Out)) with { Engine = engine };
        var pipeline = new ReportPipeline(Requests.Pipeline(environment));
        var measured = StageProgress.Run(
            environment, [PipelineStep.Load, PipelineStep.Measure], observer => pipeline.Indicators(request, observer, cancellationToken));
        if (!printer.Print(measured.Faults) || measured.Results is null)
            return ExitCode.InputFault;
        return Write(settings, measured.Results, printer);
    }

    private string RejectsBeside(string? output) =>
        Path.Combine(environment.WorkingFolder, output is null ? "out" : Path.GetDirectoryName(output) ?? "", "rejects.csv");

    private int Write(IndicatorsSettings settings, IndicatorSet results, FaultPrinter printer)
    {
        var text = settings.Format == "csv" ? IndicatorsCsv.Write(results) : IndicatorsJson.Write(results);
        if (settings.Out is null)
        {
            environment.Out.Profile.Out.Writer.Write(text);
            return ExitCode.Done;
        }

        try
        {
            using var file = AtomicFile.Begin(Path.Combine(environment.WorkingFolder, settings.Out));
            file.Stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Commit();
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            printer.Print([new Fault("cli-unwritable", Severity.Error).With("path", settings.Out).With("message", fault.Message)]);
            return ExitCode.InputFault;
        }
    }
}
