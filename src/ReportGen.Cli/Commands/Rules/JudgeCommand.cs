using System.Collections.Immutable;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Data.Comments;
using ReportGen.Diagnostics;
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

    [CommandOption("--function <FORM>")]
    [Words("help.judge-function")]
    public string? Function { get; init; }

    [CommandOption("--chunk-header")]
    [Words("help.judge-chunk-header")]
    public bool ChunkHeader { get; init; }

    /// <summary>What is wrong with the options together; null where nothing is.</summary>
    public Fault? Wrong => Function is not null && (Form is null || File is not null) || (ChunkHeader && Function is null)
        ? new Fault("judge-function-form", Severity.Error).With("found", Function ?? "") : null;

    /// <summary>The form of rows; null where none is named.</summary>
    public FunctionForm? Form => Function switch
    {
        "TabSeparated" => FunctionForm.TabSeparated, "JSONEachRow" => FunctionForm.JsonEachRow, _ => null,
    };
}

/// <summary>Judges comments on their way into a database.</summary>
internal sealed class JudgeCommand(CliEnvironment environment) : Command<JudgeSettings>
{
    public override int Execute(CommandContext context, JudgeSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if (settings.Wrong is { } wrong)
        {
            printer.Print([wrong]);
            return ExitCode.WrongUsage;
        }

        if (OpenRules.From(environment, new RulesSettings { Rules = settings.Rules }, printer) is not { } rules)
            return ExitCode.InputFault;

        // Reading standard input cannot be broken off, so somebody else waits for it: a stop ends the program all the same.
        var judging = Task.Run(() => Judge(settings, rules, cancellationToken), CancellationToken.None);
        judging.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return printer.Print(judging.Result) ? ExitCode.Done : ExitCode.InputFault;
    }

    private ImmutableArray<Fault> Judge(JudgeSettings settings, CommentRules rules, CancellationToken cancellation)
    {
        if (settings.File is { } file)
            return new CommentIngest(rules).Judge(new CommentSource(Requests.Shown(environment, Path.Combine(environment.WorkingFolder, file))), environment.Out.Profile.Out.Writer, cancellation);
        using var input = environment.Input();
        if (settings.Form is not { } form)
            return new CommentIngest(rules).Judge(new CommentSource("stdin") { Stream = input }, environment.Out.Profile.Out.Writer, cancellation);
        using var output = environment.Output();
        return new CommentFunction(rules).Run(new FunctionRequest(input, output, form) { Counted = settings.ChunkHeader }, cancellation);
    }
}
