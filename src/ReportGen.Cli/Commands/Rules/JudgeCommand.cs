using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Data.Comments;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

internal sealed class JudgeSettings : CommonSettings
{
    [CommandArgument(0, "[FILE]")]
    [Words("help.judge-file")]
    public string? File { get; init; }

    [CommandOption("--rules <DIR>")]
    [Words("help.rules")]
    public string? Rules { get; init; }
}

/// <summary>Judges comments on their way into a database.</summary>
internal sealed class JudgeCommand(CliEnvironment environment) : Command<JudgeSettings>
{
    public override int Execute(CommandContext context, JudgeSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if (OpenRules.From(environment, new RulesSettings { Rules = settings.Rules }, printer) is not { } rules)
            return ExitCode.InputFault;
        using var input = settings.File is null ? environment.Input() : null;
        var source = settings.File is { } file
            ? new CommentSource(Requests.Shown(environment, Path.Combine(environment.WorkingFolder, file)))
            : new CommentSource("stdin") { Stream = input };
        var faults = new CommentIngest(rules).Judge(source, environment.Out.Profile.Out.Writer, cancellationToken);
        return printer.Print(faults) ? ExitCode.Done : ExitCode.InputFault;
    }
}
