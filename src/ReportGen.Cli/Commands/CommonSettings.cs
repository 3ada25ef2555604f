using ReportGen.Cli.Help;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

/// <summary>Options of every command.</summary>
internal class CommonSettings : CommandSettings
{
    [CommandOption("--ui-lang <TAG>")]
    [Words("help.ui-lang")]
    public string? UiLanguage { get; init; }

    [CommandOption("--verbose")]
    [Words("help.verbose")]
    public bool Verbose { get; init; }
}

/// <summary>Options that say what belongs to a quarter, wherever a command names its folder.</summary>
internal class QuarterSettings : CommonSettings
{
    [CommandOption("--previous <DIR>")]
    [Words("help.previous")]
    public string? Previous { get; init; }

    [CommandOption("--rules <DIR>")]
    [Words("help.rules")]
    public string? Rules { get; init; }

    [CommandOption("--labelled <FILE>")]
    [Words("help.labelled")]
    public string? Labelled { get; init; }
}

/// <summary>Options of commands that read a quarter.</summary>
internal class DataSettings : QuarterSettings
{
    [CommandArgument(0, "[DATA]")]
    [Words("help.data")]
    public string? Data { get; init; }

    [CommandOption("--no-values")]
    [Words("help.no-values")]
    public bool NoValues { get; init; }
}

/// <summary>Options of commands that measure a quarter.</summary>
internal class MeasureOptions : DataSettings
{
    [CommandOption("--history <DIR>")]
    [Words("help.history")]
    public string? History { get; init; }

    [CommandOption("--no-cache")]
    [Words("help.no-cache")]
    public bool NoCache { get; init; }

    [CommandOption("--engine <ADDRESS>")]
    [Words("help.engine")]
    public string? Engine { get; init; }
}
