using ReportGen.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary>Where a template stands, or that it is nowhere.</summary>
internal sealed record TemplateFolders(string Folder, Fault? Fault)
{
    /// <summary>A name is looked for in the working folder's templates, then beside the program; a path is taken as it is.</summary>
    public static TemplateFolders Find(CliEnvironment environment, string nameOrPath)
    {
        string[] places =
        [
            Path.Combine(environment.WorkingFolder, "templates", nameOrPath),
            Path.Combine(environment.ProgramFolder, "templates", nameOrPath),
            Path.Combine(environment.WorkingFolder, nameOrPath),
        ];
        var found = places.FirstOrDefault(p => File.Exists(Path.Combine(p, "template.yaml")));
        return found is not null
            ? new TemplateFolders(found, null)
            : new TemplateFolders("", new Fault("cli-no-template", Severity.Error).With("found", nameOrPath).With("expected", string.Join(", ", places)));
    }
}
