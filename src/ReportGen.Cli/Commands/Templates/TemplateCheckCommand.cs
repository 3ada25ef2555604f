using System.Globalization;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Templates;

/// <summary>Shows all mistakes of a template.</summary>
internal sealed class TemplateCheckCommand(CliEnvironment environment) : Command<TemplateSettings>
{
    public override int Execute(CommandContext context, TemplateSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var template = TemplateFolders.Find(environment, settings.Name);
        if (template.Fault is { } missing)
        {
            printer.Print([missing]);
            return ExitCode.InputFault;
        }

        var brand = settings.Brand is null ? null : Path.Combine(environment.WorkingFolder, settings.Brand);
        var faults = new TemplateWorkshop(Requests.Pipeline(environment)).Check(Requests.Shown(environment, template.Folder), brand);
        var usable = printer.Print(faults);
        environment.Out.WriteLine(environment.Messages.Text(faults.IsEmpty ? "template-check-clean" : "template-check-found", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["template"] = settings.Name,
            ["errors"] = faults.Count(f => f.Severity == Severity.Error).ToString(CultureInfo.InvariantCulture),
            ["warnings"] = faults.Count(f => f.Severity == Severity.Warning).ToString(CultureInfo.InvariantCulture),
        }));
        return usable ? ExitCode.Done : ExitCode.InputFault;
    }
}
