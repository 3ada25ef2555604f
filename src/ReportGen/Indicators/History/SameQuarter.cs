using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Indicators.History;

/// <summary>Chooses between several files of one quarter.</summary>
internal static class SameQuarter
{
    /// <summary>
    /// The file of the latest program version; among files of one version the first by path where all say the same. Where they do not, none: which of them was
    /// printed cannot be told.
    /// </summary>
    /// <param name="files">Files of one quarter, in path order.</param>
    /// <param name="faults">Takes what is to be said.</param>
    public static KeptQuarter? Choose(ImmutableArray<KeptQuarter> files, ImmutableArray<Fault>.Builder faults)
    {
        var versions = files.GroupBy(f => ProgramVersion.Of(f.Source.Version)).OrderByDescending(g => g.Key).ToArray();
        var latest = versions[0].ToArray();
        var older = versions.Skip(1).SelectMany(g => g).ToArray();
        if (older.Length > 0)
            faults.Add(Of("history-older-version", Severity.Warning, latest[0], older));
        if (latest.Length == 1)
            return latest[0];
        var agree = latest.Skip(1).All(latest[0].SaysTheSameAs);
        faults.Add(Of(agree ? "history-same-twice" : "history-unlike-twice", agree ? Severity.Note : Severity.Warning, latest[0], latest[1..]));
        return agree ? latest[0] : null;
    }

    private static Fault Of(string code, Severity severity, KeptQuarter first, KeptQuarter[] others) =>
        new Fault(code, severity, new SourcePlace(first.Source.Path)).With("quarter", first.Source.Quarter).With("version", first.Source.Version)
            .With("others", string.Join(", ", others.Select(o => o.Source.Path)));
}

/// <summary>A program version as <c>1.2.3-label</c>; the label does not count.</summary>
internal static class ProgramVersion
{
    /// <summary>The numbers; 0.0 where the text is none.</summary>
    public static Version Of(string text) => Version.TryParse(Plain(text), out var version) ? version : new Version(0, 0);

    /// <summary>What stands before the first point; results of unlike majors are not compared unmarked.</summary>
    public static string Major(string text) => Plain(text).Split('.')[0];

    private static string Plain(string text) => text.Split('-', '+')[0].Trim();
}
