using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Templates;

namespace ReportGen.Cli.Commands.Editions;

/// <summary>What the options say of editions.</summary>
internal sealed class EditionOptions
{
    public EditionOptions(CliEnvironment environment, BuildSettings settings, string template)
    {
        IsList = settings.Params?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;
        ListFile = IsList ? Requests.Shown(environment, Path.Combine(environment.WorkingFolder, settings.Params!)) : "";
        Kind = settings.Segment is null ? TemplateFolder.Open(template).Segment : Parsed(settings.Segment);
        Members = [.. settings.Members.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        Pattern = EditionPattern.For(settings.Out, Kind is not null, IsList);
        WrongUse = [.. Wrong(settings)];
    }

    /// <summary>Whether there are editions to make.</summary>
    public bool Asked => Kind is not null || IsList;

    /// <summary>Whether the parameters come as a list.</summary>
    public bool IsList { get; }

    /// <summary>The list, as the user would write it; empty where there is none.</summary>
    public string ListFile { get; }

    public SegmentKind? Kind { get; }

    public ImmutableArray<string> Members { get; }

    /// <summary>Names of the output files.</summary>
    public string Pattern { get; }

    /// <summary>What cannot be meant.</summary>
    public ImmutableArray<Fault> WrongUse { get; }

    private IEnumerable<Fault> Wrong(BuildSettings settings)
    {
        if (settings.Segment is { } given && Parsed(given) is null)
            yield return new Fault("edition-bad-segment", Severity.Error).With("found", given);
        if (!Asked && (Members.Length > 0 || settings.Top is not null))
            yield return new Fault("edition-no-segment", Severity.Error);
        if (settings.Top is < 1)
            yield return new Fault("edition-bad-top", Severity.Error);
        if (Asked && settings.Anonymise is not null)
            yield return new Fault("edition-anonymise", Severity.Error);
        if ((Kind is not null && !EditionPattern.NamesSegment(Pattern)) || (IsList && !Pattern.Contains('{', StringComparison.Ordinal)))
            yield return new Fault("edition-out-pattern", Severity.Error).With("found", settings.Out);
    }

    private static SegmentKind? Parsed(string text) => Enum.GetValues<SegmentKind>().Cast<SegmentKind?>()
        .FirstOrDefault(k => k.ToString()!.Equals(text, StringComparison.OrdinalIgnoreCase));
}
