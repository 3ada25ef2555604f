using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Data.Comments;
using ReportGen.Diagnostics;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class ScoreSettings : RulesSettings
{
    [CommandArgument(0, "<LABELLED>")]
    [Words("help.score-file")]
    public string File { get; init; } = "";

    [CommandOption("--half <HALF>")]
    [Words("help.half")]
    public string Half { get; init; } = "test";
}

/// <summary>Scores the rules on labelled comments.</summary>
internal sealed class ScoreCommand(CliEnvironment environment) : Command<ScoreSettings>
{
    public override int Execute(CommandContext context, ScoreSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if ((settings.WrongFormat ?? WrongHalf(settings)) is { } wrong)
        {
            printer.Print([wrong]);
            return ExitCode.WrongUsage;
        }

        if (OpenRules.From(environment, settings, printer) is not { } rules)
            return ExitCode.InputFault;
        var labelled = rules.Read(Path.Combine(environment.WorkingFolder, settings.File), out var faults);
        if (!printer.Print(faults) || labelled is null)
            return ExitCode.InputFault;
        var lines = labelled.Lines.Where(line => settings.Half == "all" || settings.Half == (line.Split == LabelSplit.Tune ? "tune" : "test")).ToArray();
        if (lines.Length == 0)
        {
            printer.Print([new Fault("rules-empty-half", Severity.Error, new SourcePlace(settings.File)).With("found", settings.Half)]);
            return ExitCode.InputFault;
        }

        var score = RuleScore.Of(settings.Half, lines);
        environment.Out.Profile.Out.Writer.Write(settings.Format == "json"
            ? ScoreJson.Write(score, rules.Settings) : new ScoreText(environment.Messages).Write(score, rules.Settings));
        return ExitCode.Done;
    }

    private static Fault? WrongHalf(ScoreSettings settings) =>
        settings.Half is "test" or "tune" or "all" ? null : new Fault("rules-bad-half", Severity.Error).With("found", settings.Half);
}
