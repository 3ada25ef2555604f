using System.Collections.Immutable;
using ReportGen.Cli.Commands.Papers;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Cli.Output.Verify;
using ReportGen.Diagnostics;
using ReportGen.Editions;
using ReportGen.Indicators;
using ReportGen.Pdf.Reading;
using ReportGen.Verification;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class VerifySettings : QuarterSettings
{
    [CommandArgument(0, "<FILE>")]
    [Words("help.verify-file")]
    public string File { get; init; } = "";

    [CommandArgument(1, "[DATA]")]
    [Words("help.verify-data")]
    public string? Data { get; init; }

    [CommandOption("--history <DIR>")]
    [Words("help.history")]
    public string? History { get; init; }

    [CommandOption("--password-env <NAME>")]
    [Words("help.verify-password-env")]
    public string? PasswordEnv { get; init; }

    public MeasureOptions Measuring => new() { Data = Data, Previous = Previous, Rules = Rules, Labelled = Labelled, History = History, NoCache = true };
}

/// <summary>Says whether a paper belongs to data and to this version.</summary>
internal sealed class VerifyCommand(CliEnvironment environment) : Command<VerifySettings>
{
    public override int Execute(CommandContext context, VerifySettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var reader = new PaperOptionReader(environment);
        var password = reader.Secret(settings.PasswordEnv);
        if (reader.Faults.Count > 0)
        {
            printer.Print([.. reader.Faults]);
            return ExitCode.WrongUsage;
        }

        var faults = new List<Fault>();
        var paper = Open(settings.File, password, faults);
        var results = paper is null || settings.Data is null ? null : Measure(settings.Measuring, PaperOrigin.Of(paper)?.Segment, faults, cancellationToken);
        if (!printer.Print([.. faults]) || paper is null)
            return ExitCode.InputFault;
        var verdict = PaperVerifier.Verify(paper, CliEnvironment.Version, results);
        new VerdictReport(environment).Print(paper, verdict);
        return verdict.Belongs ? ExitCode.Done : ExitCode.InputFault;
    }

    private PdfContents? Open(string file, string password, List<Fault> faults)
    {
        try
        {
            return PdfReader.Read(File.ReadAllBytes(Path.Combine(environment.WorkingFolder, file)), password);
        }
        catch (FormatException)
        {
            faults.Add(new Fault("pdf-unreadable", Severity.Error).With("path", file));
        }
        catch (UnauthorizedAccessException)
        {
            faults.Add(new Fault("pdf-wrong-password", Severity.Error).With("path", file));
        }
        catch (IOException fault)
        {
            faults.Add(new Fault("cli-unreadable", Severity.Error).With("path", file).With("message", fault.Message));
        }

        return null;
    }

    /// <summary>Measures what the paper tells of: all creators, or its segment.</summary>
    private IndicatorSet? Measure(MeasureOptions settings, string? segment, List<Fault> faults, CancellationToken cancellation)
    {
        var folders = DataFolders.Find(environment, settings);
        if (folders.Fault is { } missing)
        {
            faults.Add(missing);
            return null;
        }

        var pipeline = Requests.Pipeline(environment);
        var request = Requests.Data(environment, settings, folders, rejects: null);
        ImmutableArray<string> steps = [PipelineStep.Load, PipelineStep.Measure];
        var measured = StageProgress.Run(environment, steps, observer => segment is null
            ? new ReportPipeline(pipeline).Indicators(request, observer, cancellation) : new EditionPipeline(pipeline).Indicators(request, segment, observer, cancellation));
        faults.AddRange(measured.Faults);
        return measured.Results;
    }
}
