using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Parameters;

namespace ReportGen.Cli.Commands;

/// <summary>The values of <c>--set</c> and <c>--params</c>; <c>--set</c> decides.</summary>
internal static class TemplateParameters
{
    /// <summary>The first <c>--set</c> without a key; null where all have one.</summary>
    public static Fault? WrongUse(string[] set) => set
        .Where(s => s.IndexOf('=', StringComparison.Ordinal) <= 0)
        .Select(s => new Fault("cli-bad-set", Severity.Error).With("found", s))
        .FirstOrDefault();

    public static ImmutableSortedDictionary<string, ParameterValue> None { get; } = ImmutableSortedDictionary.Create<string, ParameterValue>(StringComparer.Ordinal);

    public static ParameterFile Read(CliEnvironment environment, string[] set, string? file)
    {
        var read = file is null
            ? new ParameterFile(None, [])
            : ParameterFile.Read(Path.Combine(environment.WorkingFolder, file));
        var given = set.Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create(p[0].Trim(), new ParameterValue(p[1])));
        return read with { Values = read.Values.SetItems(given) };
    }
}
