using ReportGen.Cli.Help;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Templates;

/// <summary>Options of commands on one template.</summary>
internal class TemplateSettings : CommonSettings
{
    [CommandArgument(0, "[NAME]")]
    [Words("help.template")]
    public string Name { get; init; } = "white-paper";

    [CommandOption("--brand <FILE>")]
    [Words("help.brand")]
    public string? Brand { get; init; }
}
