using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary>Turns options into the pipeline's requests.</summary>
internal static class Requests
{
    public static PipelineEnvironment Pipeline(CliEnvironment environment) =>
        new(Path.Combine(environment.ProgramFolder, "fonts"), CliEnvironment.Version, environment.Clock);

    public static DataRequest Data(CliEnvironment environment, DataSettings settings, DataFolders folders, string? rejects) =>
        new(Shown(environment, folders.Current), folders.Previous is null ? null : Shown(environment, folders.Previous), Rules(environment, settings.Rules))
        {
            RejectsFile = rejects is null ? null : Shown(environment, rejects),
            HidesValues = settings.NoValues,
            KeepsResults = settings is MeasureOptions { NoCache: false },
            LabelledFile = Labelled(environment, settings, folders) is { } labelled ? Shown(environment, labelled) : null,
            History = settings is MeasureOptions { History: { } history } ? Shown(environment, Path.Combine(environment.WorkingFolder, history)) : null,
        };

    /// <summary>The server that <c>--engine</c> names; null where none is named, or where what is named cannot be read, with the reason.</summary>
    public static EngineAddress? Engine(CliEnvironment environment, string? address, out Fault? wrong)
    {
        wrong = null;
        return address is { } text ? EngineAddress.Parse(text, environment.Variable, out wrong) : null;
    }

    private static string? Labelled(CliEnvironment environment, DataSettings settings, DataFolders folders) =>
        settings.Labelled is null ? QuarterFolders.FindLabelled(folders.Current) : Path.Combine(environment.WorkingFolder, settings.Labelled);

    /// <summary>Paths inside the working folder are shown as the user would write them.</summary>
    public static string Shown(CliEnvironment environment, string path)
    {
        var relative = Path.GetRelativePath(environment.WorkingFolder, path);
        var sameFolder = string.Equals(Path.GetFullPath(environment.WorkingFolder), Directory.GetCurrentDirectory(), StringComparison.Ordinal);
        return relative.StartsWith("..", StringComparison.Ordinal) || !sameFolder ? path : relative;
    }

    /// <summary>Name of the folder beside the templates that holds the comment rules; no template has it.</summary>
    public const string RulesFolder = "rules";

    /// <summary>Folder of the comment rules: as given, else of the working folder, else those shipped.</summary>
    public static string Rules(CliEnvironment environment, string? given)
    {
        if (given is not null)
            return Path.Combine(environment.WorkingFolder, given);
        var own = Path.Combine(environment.WorkingFolder, "templates", RulesFolder);
        return Directory.Exists(own) ? own : Path.Combine(environment.ProgramFolder, "templates", RulesFolder);
    }
}
