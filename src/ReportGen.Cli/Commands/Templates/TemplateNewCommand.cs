using System.Text.RegularExpressions;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Templates;

internal sealed class TemplateNewSettings : CommonSettings
{
    [CommandArgument(0, "<NAME>")]
    [Words("help.template-name")]
    public string Name { get; init; } = "";

    [CommandOption("--from <NAME>")]
    [Words("help.template-from")]
    public string From { get; init; } = "white-paper";
}

/// <summary>Copies a template under a new name into the working folder's templates.</summary>
internal sealed partial class TemplateNewCommand(CliEnvironment environment) : Command<TemplateNewSettings>
{
    public override int Execute(CommandContext context, TemplateNewSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        if (!Name().IsMatch(settings.Name) || settings.Name == Requests.RulesFolder)
        {
            printer.Print([new Fault("template-bad-name", Severity.Error).With("found", settings.Name)]);
            return ExitCode.WrongUsage;
        }

        var source = TemplateFolders.Find(environment, settings.From);
        var target = Path.Combine(environment.WorkingFolder, "templates", settings.Name);
        if ((source.Fault ?? Exists(target)) is { } fault)
        {
            printer.Print([fault]);
            return ExitCode.InputFault;
        }

        try
        {
            Copy(source.Folder, target, settings.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            printer.Print([new Fault("cli-unwritable", Severity.Error).With("path", target).With("message", e.Message)]);
            return ExitCode.InputFault;
        }

        environment.Out.WriteLine(environment.Messages.Text("template-made", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["folder"] = Path.Combine("templates", settings.Name),
            ["name"] = settings.Name,
        }));
        return ExitCode.Done;
    }

    private static Fault? Exists(string target) =>
        Directory.Exists(target) || File.Exists(target) ? new Fault("template-exists", Severity.Error).With("found", target) : null;

    // Into a folder beside it first, so that a template appears whole or not at all.
    private static void Copy(string source, string target, string name)
    {
        var beside = target + ".tmp";
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(source, "*", all))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] == "snapshots")
                continue;
            var copy = Path.Combine(beside, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var definition = Path.Combine(beside, "template.yaml");
        File.WriteAllText(definition, NameLine().Replace(File.ReadAllText(definition), "name: " + name, 1));
        Directory.Move(beside, target);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,63}$")]
    private static partial Regex Name();

    [GeneratedRegex("^name:.*$", RegexOptions.Multiline)]
    private static partial Regex NameLine();
}
