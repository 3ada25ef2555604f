using ReportGen.Templates;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Templates;

/// <summary>Lists the templates with their parameters.</summary>
internal sealed class TemplateListCommand(CliEnvironment environment) : Command<CommonSettings>
{
    public override int Execute(CommandContext context, CommonSettings settings, CancellationToken cancellationToken)
    {
        foreach (var template in Folders().Select(f => TemplateFolder.Open(f).Describe(environment.UiLanguage)))
        {
            environment.Out.WriteLine($"{template.Name}  {template.Title}  [{string.Join(", ", template.Languages)}]");
            environment.Out.WriteLine("  " + Requests.Shown(environment, template.Folder));
            if (template.Description.Length > 0)
                environment.Out.WriteLine("  " + template.Description);
            if (!template.Parameters.IsEmpty)
                environment.Out.Write(Parameters(template));
        }

        return ExitCode.Done;
    }

    private Table Parameters(TemplateSummary template)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in new[] { "name", "type", "default", "check", "description" })
            table.AddColumn(new TableColumn(Markup.Escape(environment.Messages.Text("template-column-" + head))));
        foreach (var p in template.Parameters)
            table.AddRow(new Text(p.Name), new Text(p.Type), new Text(p.Default), new Text(p.Check), new Text(p.Description));
        return table;
    }

    // The working folder's own go before shipped ones of the same name.
    private IEnumerable<string> Folders() => new[] { environment.WorkingFolder, environment.ProgramFolder }
        .Select(f => Path.Combine(f, "templates")).Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateDirectories(f).Order(StringComparer.Ordinal))
        .Where(f => File.Exists(Path.Combine(f, "template.yaml")))
        .DistinctBy(Path.GetFileName);
}
