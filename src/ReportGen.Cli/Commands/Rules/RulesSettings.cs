using System.Collections.Immutable;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Data.Comments;
using ReportGen.Diagnostics;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

/// <summary>Options of the commands about the comment rules.</summary>
internal class RulesSettings : CommonSettings
{
    [CommandOption("--rules <DIR>")]
    [Words("help.rules")]
    public string? Rules { get; init; }

    [CommandOption("--format <FORMAT>")]
    [Words("help.rules-format")]
    public string Format { get; init; } = "text";

    /// <summary>What is wrong with the format; null where nothing is.</summary>
    public Fault? WrongFormat => Format is "text" or "json" ? null : new Fault("rules-bad-format", Severity.Error).With("found", Format);
}

/// <summary>Opens the rules that a command works with.</summary>
internal static class OpenRules
{
    /// <summary>Null where they cannot be used, which has then been said.</summary>
    public static CommentRules? From(CliEnvironment environment, RulesSettings settings, FaultPrinter printer)
    {
        var rules = CommentRules.Open(Requests.Rules(environment, settings.Rules), out ImmutableArray<Fault> faults);
        return printer.Print(faults) ? rules : null;
    }
}
