using System.Collections.Immutable;
using System.Globalization;

namespace ReportGen.Preview;

/// <summary>Approved snapshots: <c>text.txt</c> and <c>page-01.png</c> … in a folder.</summary>
public static class SnapshotFolder
{
    private const string TextFile = "text.txt";

    // Of a page's pixels; the edges of a line of text that moved are more.
    private const double Tolerance = 0.0001;

    /// <summary>Writes a snapshot in place of what stood there.</summary>
    public static void Write(string folder, PaperSnapshot paper)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "page-*.png"))
            File.Delete(old);
        File.WriteAllText(Path.Combine(folder, TextFile), paper.Text);
        for (var i = 0; i < paper.Pages.Length; i++)
            File.WriteAllBytes(Path.Combine(folder, PageFile(i + 1)), paper.Pages[i]);
    }

    /// <summary>What differs; empty where nothing does.</summary>
    public static ImmutableArray<SnapshotDifference> Compare(string folder, PaperSnapshot paper)
    {
        var text = Path.Combine(folder, TextFile);
        if (!File.Exists(text))
            return [new SnapshotDifference("new", paper.Pages.Length, "")];
        var found = ImmutableArray.CreateBuilder<SnapshotDifference>();
        if (FirstDifference(File.ReadAllText(text).Replace("\r\n", "\n", StringComparison.Ordinal), paper.Text) is { } line)
            found.Add(line);
        var pages = Directory.EnumerateFiles(folder, "page-*.png").Count();
        if (pages != paper.Pages.Length)
            found.Add(new SnapshotDifference("pages", paper.Pages.Length, pages.ToString(CultureInfo.InvariantCulture)));
        for (var i = 0; i < Math.Min(pages, paper.Pages.Length); i++)
        {
            var share = PictureComparison.Difference(File.ReadAllBytes(Path.Combine(folder, PageFile(i + 1))), paper.Pages[i]);
            if (share > Tolerance)
                found.Add(new SnapshotDifference("page", i + 1, share.ToString("P2", CultureInfo.InvariantCulture)));
        }

        return found.ToImmutable();
    }

    private static string PageFile(int number) => string.Create(CultureInfo.InvariantCulture, $"page-{number:00}.png");

    private static SnapshotDifference? FirstDifference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var now = actual.Split('\n');
        var page = 0;
        for (var i = 0; i < Math.Max(before.Length, now.Length); i++)
        {
            var (old, line) = (before.ElementAtOrDefault(i) ?? "", now.ElementAtOrDefault(i) ?? "");
            if (line.StartsWith("--- ", StringComparison.Ordinal))
                page++;
            if (old != line)
                return new SnapshotDifference("text", page, $"- {old}\n    + {line}");
        }

        return null;
    }
}
