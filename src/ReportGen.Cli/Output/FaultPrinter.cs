using System.Collections.Immutable;
using ReportGen.Diagnostics;
using Spectre.Console;

namespace ReportGen.Cli.Output;

/// <summary>Prints faults, the gravest first, one a line.</summary>
internal sealed class FaultPrinter(CliEnvironment environment)
{
    /// <summary>Prints all; true where none is an error.</summary>
    public bool Print(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults.OrderByDescending(f => f.Severity))
            environment.Error.Write(new Text($"{Word(fault.Severity)}: {environment.Messages.Describe(fault)}\n", Style(fault.Severity)));
        return !faults.Any(f => f.Severity == Severity.Error);
    }

    private string Word(Severity severity) => environment.Messages.Text(severity switch
    {
        Severity.Error => "severity-error",
        Severity.Warning => "severity-warning",
        _ => "severity-note",
    });

    private static Style Style(Severity severity) => new(severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Default,
    });
}
