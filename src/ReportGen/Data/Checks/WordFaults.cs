using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>
/// Says which words of a kind are probably not what they count as: one that differs from another in case or hyphens alone, and a tool that is none of those that
/// quarter.yaml lists. Each counts as a kind of its own, and shares are then of another whole.
/// </summary>
internal static class WordFaults
{
    private static readonly char[] Joints = ['-', '_', ' '];

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context)
    {
        SayAlike(context, TableSpec.Creators, "category", context.Dimensions.Categories);
        SayAlike(context, TableSpec.Videos, "formats", context.Dimensions.Formats);
        SayAlike(context, TableSpec.Videos, "tools", context.Dimensions.Tools);
        foreach (var folder in context.Folders.Where(folder => !folder.Facts.Tools.IsEmpty))
            SayUnlisted(context, folder);
    }

    private static void SayAlike(LoadContext context, TableSpec table, string column, IdDictionary names)
    {
        var alike = names.Ids.GroupBy(Bare).Select(group => group.Take(2).ToArray()).Where(pair => pair.Length == 2).ToList();
        if (alike.Count == 0 || context.Folders.SelectMany(folder => folder.Of(table)).FirstOrDefault() is not { } load)
            return;
        context.Faults.Add(new Fault("data-words-alike", Severity.Warning, new SourcePlace(load.Task.Path)) { Count = alike.Count }
            .With("column", column).With("found", Shown(context, alike[0][1])).With("near", Shown(context, alike[0][0])));
    }

    /// <summary>
    /// Only videos of the folder's own days: earlier ones may have used what is no longer there. Lists that were not taken apart, and another spelling of a listed tool
    /// that stands beside it, are said elsewhere.
    /// </summary>
    private static void SayUnlisted(LoadContext context, FolderInput folder)
    {
        var names = context.Dimensions.Tools.Ids.ToArray();
        var known = names.ToHashSet(StringComparer.Ordinal);
        var said = names.GroupBy(Bare).Where(group => group.Count() > 1).SelectMany(group => group).Concat(names.Where(name => ListFaults.Mark(name, known) != 0)).Concat(folder.Facts.Tools).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unlisted = context.Dimensions.KnownVideos.Rows.Where(video => folder.Window.Holds(video.PublishedDay)).SelectMany(video => video.Tools.Numbers).Where(tool => !said.Contains(names[tool])).ToList();
        if (unlisted.Count == 0 || folder.Of(TableSpec.Videos).FirstOrDefault() is not { } load)
            return;
        context.Faults.Add(new Fault("data-tool-unlisted", Severity.Warning, new SourcePlace(load.Task.Path)) { Count = unlisted.Count }
            .With("found", Shown(context, names[unlisted[0]])).With("expected", string.Join(", ", folder.Facts.Tools)));
    }

    private static string Bare(string name) => string.Concat(name.Split(Joints)).ToUpperInvariant();

    private static string Shown(LoadContext context, string name) => context.Request.HidesValues ? Masking.Hidden : Masking.Begin(name);
}
