using System.Globalization;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using ReportGen.Samples;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class SampleSettings : CommonSettings
{
    [CommandArgument(0, "<DIR>")]
    [Words("help.sample-dir")]
    public string Folder { get; init; } = "";

    [CommandOption("--creators <N>")]
    [Words("help.creators")]
    public int Creators { get; init; } = 1200;

    [CommandOption("--seed <S>")]
    [Words("help.seed")]
    public ulong Seed { get; init; } = 1;

    [CommandOption("--quarter <Q>")]
    [Words("help.quarter")]
    public string Quarter { get; init; } = "2025Q1";
}

/// <summary>Writes synthetic data.</summary>
internal sealed class SampleCommand(CliEnvironment environment) : Command<SampleSettings>
{
    public override int Execute(CommandContext context, SampleSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if (!CalendarQuarter.TryParse(settings.Quarter, out var quarter))
        {
            printer.Print([new Fault("cli-bad-quarter", Severity.Error).With("found", settings.Quarter)]);
            return ExitCode.WrongUsage;
        }

        if (settings.Creators is < 1 or > 1_000_000)
        {
            printer.Print([new Fault("cli-bad-creators", Severity.Error)]);
            return ExitCode.WrongUsage;
        }

        try
        {
            using var files = AtomicSampleFiles.Begin(Path.Combine(environment.WorkingFolder, settings.Folder));
            var result = SampleQuarter.Write(new SampleRequest(settings.Creators, settings.Seed, quarter), files, cancellationToken);
            files.Commit();
            Announce(settings.Folder, result.Counts);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            printer.Print([new Fault("cli-unwritable", Severity.Error).With("path", settings.Folder).With("message", fault.Message)]);
            return ExitCode.InputFault;
        }
    }

    private void Announce(string folder, SampleCounts counts) => environment.Out.WriteLine(
        environment.Messages.Text("cli-sample-written", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["path"] = folder,
            ["creators"] = Number(counts.Creators),
            ["videos"] = Number(counts.Videos),
            ["rows"] = Number(counts.Days + counts.Comments + counts.Sessions),
        }));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
