using System.Globalization;
using ReportGen.Samples;

namespace Benchmarks.Whole;

/// <summary>
/// <c>whole DIR PROGRAM[,PROGRAM…] [--runs N] [--template DIR] [--peer PYTHON --fonts DIR]</c>: writes two quarters of the named size and a template of 12 charts into DIR unless they are there, and builds papers by cold
/// processes of each program in turn: of one quarter and of two, in one language and in both, with nothing kept. Medians. With <c>--peer</c>, <c>peer.py</c> (pandas, matplotlib, WeasyPrint) makes six charts and as many pages of one quarter in the same turns.
/// </summary>
internal static class WholeCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        if (args is not [var folder, var programs, .. var rest])
        {
            output.WriteLine("whole DIR PROGRAM[,PROGRAM…] [--runs N] [--template templates/white-paper] [--peer /usr/bin/python3 --fonts src/ReportGen/Fonts]");
            return 2;
        }

        string Option(string name, string otherwise) => Array.IndexOf(rest, name) is >= 0 and var at && at + 1 < rest.Length ? rest[at + 1] : otherwise;
        Prepare(folder, Option("--template", "templates/white-paper"));
        var runs = int.Parse(Option("--runs", "5"), CultureInfo.InvariantCulture);
        var peer = Option("--peer", "") is { Length: > 0 } python ? new Peer(python, folder, Option("--fonts", "src/ReportGen/Fonts")) : null;
        foreach (var (quarters, language) in new[] { ("one", "en"), ("one", "all"), ("two", "en"), ("two", "all") })
            Compare(folder, programs.Split(','), new Kind(quarters, language, runs, quarters == "one" && language == "en" ? peer : null), output);
        return 0;
    }

    private sealed record Kind(string Quarters, string Language, int Runs, Peer? Peer);

    private static void Compare(string folder, string[] programs, Kind kind, TextWriter output)
    {
        var took = programs.ToDictionary(program => program, _ => new List<ColdRun>(), StringComparer.Ordinal);
        var peer = new List<ColdRun>();
        for (var run = 0; run < kind.Runs; run++)
        {
            foreach (var program in programs)
                took[program].Add(ColdRun.Of(program, Arguments(folder, kind)));
            if (kind.Peer is { } other)
                peer.Add(other.Run());
        }

        foreach (var program in programs)
            Say(took[program], program);
        if (peer.Count > 0)
            Say(peer, "pandas, matplotlib and WeasyPrint");

        void Say(List<ColdRun> runs, string name)
        {
            var middle = ColdRun.Median(runs);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Quarters} quarter, {kind.Language,-3}  {middle.Clock,6:F2} s  {middle.Processors,6:F2} s of processors  {middle.Memory,5:F0} MiB  {name}"));
        }
    }

    private static IEnumerable<string> Arguments(string folder, Kind kind) =>
        ["build", Path.Combine(folder, kind.Quarters, "2025Q1"), "--template", Path.Combine(folder, "template"), "--lang", kind.Language, "--no-cache", "--out", Path.Combine(folder, "out", "{lang}.pdf")];

    private static void Prepare(string folder, string template)
    {
        WholeTemplate.Write(template, Path.Combine(folder, "template"));
        if (Directory.Exists(Path.Combine(folder, "two", "2024Q4")))
            return;
        var quarter = new CalendarQuarter(2025, 1);
        foreach (var (name, made) in new[] { ("one/2025Q1", quarter), ("two/2025Q1", quarter), ("two/2024Q4", quarter.Previous) })
            new WholeData(Path.Combine(folder, name)).Write(made);
    }
}
