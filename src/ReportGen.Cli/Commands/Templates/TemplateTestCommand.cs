using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Cli.Help;
using ReportGen.Cli.Output;
using ReportGen.Preview;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands.Templates;

internal sealed class TemplateTestSettings : DataSettings
{
    [CommandOption("--template <NAME>")]
    [Words("help.template")]
    public string Template { get; init; } = "white-paper";

    [CommandOption("--brand <FILE>")]
    [Words("help.brand")]
    public string? Brand { get; init; }

    [CommandOption("--lang <TAG>")]
    [Words("help.lang-all")]
    public string Language { get; init; } = "all";

    [CommandOption("--approve")]
    [Words("help.approve")]
    public bool Approve { get; init; }

    [CommandOption("--out <DIR>")]
    [Words("help.test-out")]
    public string Out { get; init; } = "out/template-test";
}

/// <summary>Compares text and pages of a template with its approved snapshots.</summary>
internal sealed class TemplateTestCommand(CliEnvironment environment) : Command<TemplateTestSettings>
{
    public override int Execute(CommandContext context, TemplateTestSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var folders = DataFolders.Find(environment, settings);
        var template = TemplateFolders.Find(environment, settings.Template);
        if (!printer.Print([.. new[] { folders.Fault, template.Fault }.OfType<Diagnostics.Fault>()]))
            return ExitCode.InputFault;
        var request = new BuildRequest(Requests.Data(environment, settings, folders, rejects: null), template.Folder, [settings.Language], TemplateParameters.None)
        {
            Created = environment.SourceDate,
            Brand = settings.Brand is null ? null : Path.Combine(environment.WorkingFolder, settings.Brand),
        };
        var papers = ImmutableSortedDictionary.CreateBuilder<string, PaperSnapshot>(StringComparer.Ordinal);
        var pipeline = new ReportPipeline(Requests.Pipeline(environment));
        var result = StageProgress.Run(environment, PipelineStep.All, observer => pipeline.Preview(
            request, (language, document) => papers[language] = PaperSnapshot.Of(document), observer, cancellationToken));
        if (!printer.Print(result.Faults))
            return ExitCode.InputFault;
        return Compare(settings, template.Folder, papers.ToImmutable());
    }

    private int Compare(TemplateTestSettings settings, string folder, ImmutableSortedDictionary<string, PaperSnapshot> papers)
    {
        var same = true;
        foreach (var (language, paper) in papers)
        {
            var approved = Path.Combine(folder, "snapshots", language);
            if (settings.Approve)
            {
                SnapshotFolder.Write(approved, paper);
                Say("template-test-approved", language, Requests.Shown(environment, approved), paper.Pages.Length.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            var difference = SnapshotFolder.Compare(approved, paper);
            same &= difference.IsEmpty;
            if (difference.IsEmpty)
            {
                Say("template-test-same", language, "", paper.Pages.Length.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            var actual = Path.Combine(environment.WorkingFolder, settings.Out, Path.GetFileName(folder), language);
            SnapshotFolder.Write(actual, paper);
            foreach (var line in difference)
                Say("template-test-" + line.Kind, language, line.Detail, line.Page.ToString(CultureInfo.InvariantCulture));
            Say("template-test-see", language, Requests.Shown(environment, actual), "");
        }

        return same ? ExitCode.Done : ExitCode.InputFault;
    }

    private void Say(string key, string language, string detail, string number) => environment.Out.WriteLine(
        environment.Messages.Text(key, new Dictionary<string, string>(StringComparer.Ordinal) { ["lang"] = language, ["detail"] = detail, ["number"] = number }));
}
