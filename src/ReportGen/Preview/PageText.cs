using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Preview;

/// <summary>The text of pages, a line for each baseline in painting order, for comparing what a paper says.</summary>
public static class PageText
{
    private const double SameLine = 0.75;

    /// <summary>All pages, each under a line with its number.</summary>
    public static string Of(IEnumerable<DisplayPage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"--- {page.Index + 1} ---\n");
            foreach (var line in Lines(Runs(page.Items)))
                text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(IEnumerable<GlyphRun> runs)
    {
        var line = new StringBuilder();
        GlyphRun? last = null;
        foreach (var run in runs)
        {
            if (last is not null && Math.Abs(run.Origin.Y - last.Origin.Y) > SameLine)
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (last is not null && line.Length > 0 && Gap(last, run) > run.Size * 0.2)
            {
                line.Append(' ');
            }

            line.Append(run.Text);
            last = run;
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    private static double Gap(GlyphRun before, GlyphRun after) =>
        Math.Abs(after.Origin.X - (before.Glyphs.IsEmpty ? before.Origin.X : before.Origin.X + before.Glyphs[^1].X + before.Glyphs[^1].Advance));

    private static IEnumerable<GlyphRun> Runs(ImmutableArray<DisplayItem> items) => items.SelectMany(i => i switch
    {
        GlyphRun run => [run],
        TaggedItem tagged => Runs(tagged.Items),
        ArtifactItem artifact => Runs(artifact.Items),
        GroupItem group => Runs(group.Items),
        _ => [],
    });
}
