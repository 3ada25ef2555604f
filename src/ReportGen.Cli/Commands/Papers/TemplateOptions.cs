using ReportGen.Cli.Help;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Papers;

/// <summary>Options of commands that make a paper of a template.</summary>
internal class TemplateOptions : MeasureOptions
{
    public const string DefaultOut = "out/{quarter}-{template}-{lang}.pdf";

    [CommandOption("--template <NAME>")]
    [Words("help.template")]
    public string Template { get; init; } = "white-paper";

    [CommandOption("--lang <TAG>")]
    [Words("help.lang")]
    public string? Language { get; init; }

    [CommandOption("--out <FILE>")]
    [Words("help.out")]
    public string Out { get; init; } = DefaultOut;

    [CommandOption("--set <KEY=VALUE>")]
    [Words("help.set")]
    public string[] Set { get; init; } = [];

    [CommandOption("--params <FILE>")]
    [Words("help.params")]
    public string? Params { get; init; }

    [CommandOption("--brand <FILE>")]
    [Words("help.brand")]
    public string? Brand { get; init; }
}
