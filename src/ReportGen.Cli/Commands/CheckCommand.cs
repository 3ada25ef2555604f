using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli.Commands;

/// <summary>Shows what a quarter's folder holds.</summary>
internal sealed class CheckCommand(CliEnvironment environment) : Command<DataSettings>
{
    public override int Execute(CommandContext context, DataSettings settings, CancellationToken cancellationToken)
    {
        var printer = new FaultPrinter(environment);
        var folders = DataFolders.Find(environment, settings);
        if (folders.Fault is { } missing)
        {
            printer.Print([missing]);
            return ExitCode.InputFault;
        }

        var pipeline = new ReportPipeline(Requests.Pipeline(environment));
        var request = Requests.Data(environment, settings, folders, rejects: null);
        var report = StageProgress.Run(environment, [PipelineStep.Load], observer => pipeline.Check(request, observer, cancellationToken));
        new CheckReport(environment).Print(report);
        if (report.Faults.IsEmpty)
            environment.Out.WriteLine(environment.Messages.Text("check-no-faults"));
        return printer.Print(report.Faults) ? ExitCode.Done : ExitCode.InputFault;
    }
}
