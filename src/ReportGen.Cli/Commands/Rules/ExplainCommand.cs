using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class ExplainSettings : RulesSettings
{
    [CommandArgument(0, "[TEXT]")]
    [Words("help.explain-text")]
    public string? Text { get; init; }
}

/// <summary>Says rule by rule why a text is an effective comment or not.</summary>
internal sealed class ExplainCommand(CliEnvironment environment) : Command<ExplainSettings>
{
    public override int Execute(CommandContext context, ExplainSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var text = settings.Text ?? environment.AfterDashes;
        if ((settings.WrongFormat ?? (text is null ? new Fault("rules-explain-no-text", Severity.Error) : null)) is { } wrong)
        {
            printer.Print([wrong]);
            return ExitCode.WrongUsage;
        }

        if (OpenRules.From(environment, settings, printer) is not { } rules)
            return ExitCode.InputFault;
        var explanation = rules.Explain(text!);
        environment.Out.Profile.Out.Writer.Write(settings.Format == "json"
            ? ExplanationJson.Write(explanation, rules.Settings) : new ExplanationText(environment.Messages).Write(explanation, rules.Settings));
        return ExitCode.Done;
    }
}
