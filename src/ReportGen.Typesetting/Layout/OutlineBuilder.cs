using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>Builds the tree of bookmarks.</summary>
internal static class OutlineBuilder
{
    /// <summary>Nests bookmarks by level; one of a deeper level belongs to the last of a higher one, levels left out or not.</summary>
    public static ImmutableArray<OutlineEntry> Build(IReadOnlyList<Anchor> bookmarks)
    {
        var index = 0;
        return Children(bookmarks, ref index, 0);
    }

    private static ImmutableArray<OutlineEntry> Children(IReadOnlyList<Anchor> bookmarks, ref int index, int parent)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (index < bookmarks.Count && bookmarks[index].Outline is { } mark && mark.Level > parent)
        {
            var name = bookmarks[index++].Name;
            entries.Add(new OutlineEntry(mark.Title, name, Children(bookmarks, ref index, Math.Max(mark.Level, parent + 1))));
        }

        return entries.ToImmutable();
    }
}
