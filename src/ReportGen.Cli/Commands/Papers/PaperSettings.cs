using ReportGen.Cli.Help;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Papers;

/// <summary>Options of how papers go out.</summary>
internal class PaperSettings : TemplateOptions
{
    [CommandOption("--attach <WHAT>")]
    [Words("help.attach")]
    public string Attach { get; init; } = "data";

    [CommandOption("--watermark <TEXT>")]
    [Words("help.watermark")]
    public string Watermark { get; init; } = "";

    [CommandOption("--preview <FILE>")]
    [Words("help.preview")]
    public string? Preview { get; init; }

    [CommandOption("--mail")]
    [Words("help.mail")]
    public bool Mail { get; init; }

    [CommandOption("--classification <TEXT>")]
    [Words("help.classification")]
    public string Classification { get; init; } = "";

    [CommandOption("--anonymise <FILE>")]
    [Words("help.anonymise")]
    public string? Anonymise { get; init; }

    [CommandOption("--password-env <NAME>")]
    [Words("help.password-env")]
    public string? PasswordEnv { get; init; }

    [CommandOption("--owner-password-env <NAME>")]
    [Words("help.owner-password-env")]
    public string? OwnerPasswordEnv { get; init; }

    [CommandOption("--allow <LIST>")]
    [Words("help.allow")]
    public string? Allow { get; init; }
}
